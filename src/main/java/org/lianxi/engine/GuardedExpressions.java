package org.lianxi.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that can name variables and published beans, and ask an execution for its case number. They can call
 * nothing and look into nothing else, so no expression, however it got here, reaches the Java machine behind it.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final Function<String, @Nullable Object> publishedBean;

    GuardedExpressions(Function<String, @Nullable Object> publishedBean) {
        this.publishedBean = publishedBean;
    }

    @Override
    protected ELResolver createElResolver() {
        return new NamesOnly();
    }

    private final class NamesOnly extends ELResolver {

        private static final String CASE_NUMBER = "processBusinessKey";

        private final VariableScopeElResolver variables = new VariableScopeElResolver();
        private final VariableContextElResolver decisionInputs = new VariableContextElResolver();

        @Override
        public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
            if (base != null) {
                return property(context, base, property);
            }
            var value = variables.getValue(context, null, property);
            if (context.isPropertyResolved()) {
                return value;
            }
            var input = decisionInputs.getValue(context, null, property);
            if (context.isPropertyResolved()) {
                return input;
            }
            var bean = publishedBean.apply(String.valueOf(property));
            if (bean != null) {
                context.setPropertyResolved(true);
            }
            return bean;
        }

        @Override
        public Object invoke(
                ELContext context, @Nullable Object base, Object method, Class<?>[] types, Object[] parameters) {
            throw notAllowed(method);
        }

        @Override
        public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
            throw notAllowed(property);
        }

        @Override
        public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
            return Collections.emptyIterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
            return Object.class;
        }

        private static @Nullable Object property(ELContext context, Object base, Object property) {
            if (base instanceof DelegateExecution execution && CASE_NUMBER.equals(property)) {
                context.setPropertyResolved(true);
                return execution.getProcessBusinessKey();
            }
            throw notAllowed(property);
        }

        private static ProcessEngineException notAllowed(Object what) {
            return new ProcessEngineException(
                    "An expression may name variables and published beans; '%s' is neither".formatted(what));
        }
    }
}

package org.lianxi.complaint.canary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.impl.plugin.resources.BaseRootResource;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address at which the application answers a question, found by asking its parts, so that none is forgotten. */
final class Addresses {

    private static final int DEEPEST = 6;
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");

    private Addresses() {}

    /** Of our own controllers. */
    static List<String> ofPages(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(Addresses::isRead)
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of the engine's REST interface, without its prefix. */
    static Set<String> ofEngine() {
        return collected(DefaultProcessEngineRestServiceImpl.class, GET.class);
    }

    /** Of the engine's REST interface, where a long question is posted: what can be got can be asked for there too. */
    static Set<String> ofEnginesQuestions() {
        var posted = collected(DefaultProcessEngineRestServiceImpl.class, POST.class);
        posted.retainAll(ofEngine());
        return posted;
    }

    /** Of Cockpit's own interface, without its prefix. */
    static Set<String> ofCockpit() {
        return collected(BaseRootResource.class, GET.class);
    }

    /** Of Cockpit's own interface, where it asks by posting: it has no other use for that. */
    static Set<String> ofCockpitsQuestions() {
        return collected(BaseRootResource.class, POST.class);
    }

    /** The address with each known value in the place of its parameters. */
    static List<String> filled(String address, Collection<String> values) {
        if (!PARAMETER.matcher(address).find()) {
            return List.of(address);
        }
        return values.stream()
                .map(value -> PARAMETER.matcher(address).replaceAll(value))
                .toList();
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Set<String> collected(Class<?> root, Class<? extends Annotation> method) {
        var found = new TreeSet<String>();
        collect(root, "", DEEPEST, method, found);
        return found;
    }

    private static void collect(
            Class<?> resource, String prefix, int depth, Class<? extends Annotation> verb, Set<String> found) {
        if (depth == 0) {
            return;
        }
        for (var method : resource.getMethods()) {
            var path = annotation(method, Path.class);
            var address = path == null ? prefix : prefix + "/" + path.value().replaceAll("^/|/$", "");
            if (annotation(method, verb) != null) {
                found.add(address);
            } else if (path != null && isLocator(method)) {
                collect(method.getReturnType(), address, depth - 1, verb, found);
            }
        }
    }

    /** A part of the address that leads on to further ones. */
    private static boolean isLocator(Method method) {
        return Arrays.stream(annotations(method))
                .noneMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Annotation[] annotations(Method method) {
        return declarations(method)
                .flatMap(each -> Arrays.stream(each.getAnnotations()))
                .toArray(Annotation[]::new);
    }

    private static <A extends Annotation> @Nullable A annotation(Method method, Class<A> type) {
        return declarations(method)
                .map(each -> each.getAnnotation(type))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The method and the ones that it implements or overrides: most annotations stand on interfaces. */
    private static Stream<Method> declarations(Method method) {
        var types = new ArrayList<Class<?>>();
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            types.add(type);
            types.addAll(List.of(type.getInterfaces()));
        }
        return types.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())));
    }
}

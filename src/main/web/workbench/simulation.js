/* Walking through a model with tokens, as a further part of the editor. */
import simulation from 'bpmn-js-token-simulation/lib/modeler.js';

window.WORKBENCH_SIMULATION = simulation;

export { parse } from './parse';
export { print } from './print';
export { simulate } from './simulate';
export type {
	Blank,
	Comment,
	Directive,
	Marker,
	Node,
	Section,
	StrayClose,
	SyntaxProblem,
	Tree,
} from './tree';
export type {
	HtaccessFile,
	PasswordAnswer,
	Place,
	Sapi,
	ServerFacts,
	SimulatedRequest,
	Simulation,
	SimulationInput,
	TraceEntry,
} from './types';

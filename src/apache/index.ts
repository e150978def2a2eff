export { parse } from './syntax/parse';
export { print } from './syntax/print';
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
} from './syntax/tree';
export type {
	Effect,
	HtaccessFile,
	PasswordAnswer,
	Place,
	Sapi,
	ServerFacts,
	SimulatedRequest,
	Simulation,
	SimulationInput,
	TraceEntry,
} from './syntax/types';

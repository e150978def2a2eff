import type { InsideAnswer } from '../src/diagnosis/routes/types';

/** What WordPress answers inside where a route lets its asker through; each test changes one thing. */
export function insideAnswer(
	change: Partial< InsideAnswer > = {}
): InsideAnswer {
	return {
		status: 200,
		code: null,
		message: null,
		stage: 'endpoint',
		parameters: '',
		trouble: null,
		...change,
	};
}

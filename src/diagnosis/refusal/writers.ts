import type { Exchange, Suspect } from '../evidence/types';

/**
 * Its code holds the answer's code, or its message, as quoted text; or it runs early enough and somewhere ends requests with that status.
 * Whether that place ran is not known, and who makes the status otherwise is not found by it: nobody is called likely by it alone, but a
 * file that PHP's settings put before everything, as firewalls are.
 */
const WRITES = { code: 0.8, message: 0.6, exit: 0.45, prepended: 0.6 } as const;

/** Where a suspect is that was found by the status it sends. */
export const ENDS_REQUESTS = 'exit';

/** The components in whose code stands what was looked for: a sign, no more. WordPress itself is none. */
export const writersOf = ( { sight }: Exchange ): Suspect[] =>
	( sight?.literals?.places ?? [] )
		.filter( ( { component } ) => component.kind !== 'core' )
		.map( ( { component, file, line, what } ) => ( {
			component,
			suspicion:
				WRITES[
					what === 'exit' && component.kind === 'prepend'
						? 'prepended'
						: what
				],
			file,
			line,
			where: what === 'exit' ? ENDS_REQUESTS : '',
		} ) );

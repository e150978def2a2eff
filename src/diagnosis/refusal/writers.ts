import type { Exchange, Suspect } from '../evidence/types';

/** Its code holds the answer's code, or its message, as quoted text. */
const [ WRITES_CODE, WRITES_MESSAGE ] = [ 0.8, 0.6 ] as const;

/** The components in whose code stands what was looked for: a sign, no more. WordPress itself is none. */
export const writersOf = ( { sight }: Exchange ): Suspect[] =>
	( sight?.literals?.places ?? [] )
		.filter( ( { component } ) => component.kind !== 'core' )
		.map( ( { component, file, line, what } ) => ( {
			component,
			suspicion: what === 'code' ? WRITES_CODE : WRITES_MESSAGE,
			file,
			line,
			where: '',
		} ) );

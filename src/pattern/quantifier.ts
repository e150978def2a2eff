import { Refused } from './cursor';

/** How often something is repeated. */
export interface Quantifier {
	min: number;
	max: number;
	mode: 'greedy' | 'lazy' | 'possessive';
}

const LARGEST_COUNT = 65535;
const UNLIMITED = Number.POSITIVE_INFINITY;
/** `*`, `+`, `?`, `{2,3}`, each with `?` or `+` behind it. */
export const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})([?+]?)/;

/** What a match of QUANTIFIER asks for; throws Refused. */
export function readQuantifier( match: RegExpExecArray ): Quantifier {
	const [ , sign, low, comma, high, suffix ] = match;
	let min = sign === '+' ? 1 : 0;
	let max = sign === '?' ? 1 : UNLIMITED;
	if ( low !== undefined ) {
		min = Number( low );
		max = comma ? Number( high || UNLIMITED ) : min;
	}
	if ( min > LARGEST_COUNT || ( max !== UNLIMITED && max > LARGEST_COUNT ) ) {
		throw new Refused( 'number too big in {} quantifier' );
	}
	if ( min > max ) {
		throw new Refused( 'numbers out of order in {} quantifier' );
	}
	const modes = { '': 'greedy', '?': 'lazy', '+': 'possessive' } as const;
	return { min, max, mode: modes[ suffix as keyof typeof modes ] };
}

import { splitFlags } from './rewrite-flags';

/** Flags of a RewriteCond. */
export interface ConditionFlags {
	noCase: boolean;
	orNext: boolean;
}

/** Flags of a condition, or Apache's complaint. */
export function readConditionFlags(
	text: string | undefined
): ConditionFlags | string {
	const pairs = text === undefined ? [] : splitFlags( text );
	if ( typeof pairs === 'string' ) {
		return pairs;
	}
	const flags = { noCase: false, orNext: false };
	for ( const [ key ] of pairs ) {
		switch ( key.toLowerCase() ) {
			case 'nc':
			case 'nocase':
				flags.noCase = true;
				break;
			case 'or':
			case 'ornext':
				flags.orNext = true;
				break;
			case 'nv':
			case 'novary':
				break;
			default:
				return `unknown flag '${ key }'`;
		}
	}
	return flags;
}

/* eslint-disable no-bitwise -- sets of methods are bits. */
import { allWords } from '../syntax/words';
import { bitOf, methodNumber, UNKNOWN_METHOD } from './methods';

/** Methods a <Limit> or, with `except`, <LimitExcept> leaves of those around it (`outer`), or Apache's complaint. */
export function limitedMethods(
	args: string,
	outer: number,
	{ except }: { except: boolean }
): number | string {
	const words = allWords( args );
	if ( words.length === 0 ) {
		return 'directive requires additional arguments';
	}
	let methods = 0;
	for ( const word of words ) {
		const method = methodNumber( word );
		if ( word === 'TRACE' && ! except ) {
			return 'TRACE cannot be controlled by <Limit>, see TraceEnable';
		}
		if ( method === UNKNOWN_METHOD ) {
			return `Could not register method '${ word }'`;
		}
		methods |= bitOf( method );
	}
	const limited = except ? ~methods : methods;
	if ( ( outer & limited ) === 0 ) {
		return 'directive excludes all methods';
	}
	if ( ( outer & limited ) === outer ) {
		return 'directive specifies methods already excluded';
	}
	return outer & limited;
}

/**
 * <IfVersion>: where only Apache 2.4 is known, what holds for every one of them is decided.
 */
import { trim } from '../syntax/words';

type Outcome = boolean | undefined | string;

function numbersOf( text: string ): number[] | undefined {
	return /^\d+(\.\d+){0,2}$/.test( text )
		? text.split( '.' ).map( Number )
		: undefined;
}

/** -1, 0, 1: the server's 2.4 against the version given; undefined when that depends on its patch level, and it is not known. */
function compare( version: number[], own?: number ): number | undefined {
	const [ major = 0, minor = 0, patch ] = version;
	if ( major !== 2 ) {
		return major < 2 ? 1 : -1;
	}
	if ( minor !== 4 ) {
		return minor < 4 ? 1 : -1;
	}
	if ( own !== undefined ) {
		return Math.sign( own - ( patch ?? 0 ) );
	}
	return patch === undefined || patch === 0 ? 1 : undefined;
}

/**
 * Whether the condition between `<IfVersion` and `>` holds; undefined when it cannot be told, text for a mistake. `patch` is the third
 * number of the server's version, where it is known.
 */
export function compareVersion( condition: string, patch?: number ): Outcome {
	const words = trim( condition ).split( /\s+/ );
	const [ operator, version ] =
		words.length === 1 ? [ '=', words[ 0 ] ] : words;
	const [ , bang = '', sign = '' ] =
		/^(!?)(=|==|~|<|<=|>|>=)$/.exec( operator ?? '' ) ?? [];
	if ( sign === '' ) {
		return `unrecognized operator '${ operator }'`;
	}
	if ( sign === '~' || version?.startsWith( '/' ) ) {
		return undefined;
	}
	const numbers = numbersOf( version ?? '' );
	if ( ! numbers ) {
		return 'Version appears to be invalid.';
	}
	const order = compare( numbers, patch );
	if ( order === undefined ) {
		return undefined;
	}
	const holds =
		( order === 0 && sign.endsWith( '=' ) ) ||
		( order > 0 && sign.startsWith( '>' ) ) ||
		( order < 0 && sign.startsWith( '<' ) );
	return holds !== ( bang === '!' );
}

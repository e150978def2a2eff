/**
 * <IfVersion>: only what holds for every Apache 2.4 is decided.
 */
import { trim } from '../syntax/words';

type Outcome = boolean | undefined | string;

function numbersOf( text: string ): number[] | undefined {
	return /^\d+(\.\d+){0,2}$/.test( text )
		? text.split( '.' ).map( Number )
		: undefined;
}

/** -1, 0, 1: any 2.4 against the version given; undefined when it depends on the patch level. */
function compare( version: number[] ): number | undefined {
	const [ major = 0, minor = 0, patch ] = version;
	if ( major !== 2 ) {
		return major < 2 ? 1 : -1;
	}
	if ( minor !== 4 ) {
		return minor < 4 ? 1 : -1;
	}
	return patch === undefined || patch === 0 ? 1 : undefined;
}

/** Whether the condition between `<IfVersion` and `>` holds; undefined when it cannot be told, text for a mistake. */
export function compareVersion( condition: string ): Outcome {
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
	const order = compare( numbers );
	if ( order === undefined ) {
		return undefined;
	}
	// No release of 2.4 is 2.4.0 itself.
	const holds = sign.startsWith( '>' )
		? order > 0
		: sign.startsWith( '<' ) && order < 0;
	return holds !== ( bang === '!' );
}

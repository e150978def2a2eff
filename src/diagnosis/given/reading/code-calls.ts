import { codeTokens, type CodeToken } from './code-tokens';
import { CodeReader, variablesIn } from './code-reader';
import { type CodeValue, type Variables } from './code-values';

/** A call that a program makes. */
export interface CodeCall {
	/** Path of names, `axios.post`; `$` of PHP gone, `->` and `::` as a dot. */
	name: string;
	given: CodeValue[];
	/** Where it begins and ends in the text. */
	start: number;
	end: number;
}

export interface Program {
	calls: CodeCall[];
	variables: Variables;
	tokens: readonly CodeToken[];
}

const JOINTS = [ '.', '->', '::', '?.' ];

/** Where the path of names begins that ends before an opening bracket. */
function pathBefore(
	tokens: readonly CodeToken[],
	bracket: number
): { name: string; first: number } {
	let first = bracket - 1;
	while (
		first >= 2 &&
		JOINTS.includes( tokens[ first - 1 ]?.text ?? '' ) &&
		tokens[ first - 1 ]?.kind === 'sign' &&
		tokens[ first - 2 ]?.kind === 'word' &&
		bracket - first < 16
	) {
		first -= 2;
	}
	const name = tokens
		.slice( first, bracket )
		.map( ( { text } ) =>
			JOINTS.includes( text ) ? '.' : text.replace( /^\$/, '' )
		)
		.join( '' );
	return { name, first };
}

/**
 * The calls in a program whose name is asked for, with their arguments as far as they are written out. Nothing is run.
 *
 * @param text   JavaScript, Python or PHP, whole or a piece.
 * @param wanted What the path of names must be like.
 */
export function programIn( text: string, wanted: RegExp ): Program {
	const tokens = codeTokens( text );
	const variables = variablesIn( tokens );
	const budget = { left: 200_000 };
	const calls: CodeCall[] = [];
	tokens.forEach( ( token, index ) => {
		if (
			token.kind !== 'sign' ||
			token.text !== '(' ||
			tokens[ index - 1 ]?.kind !== 'word' ||
			calls.length > 200
		) {
			return;
		}
		const { name, first } = pathBefore( tokens, index );
		if ( wanted.test( name ) ) {
			const reader = new CodeReader( tokens, index, variables, budget );
			const given = reader.arguments();
			// Its closing bracket: a comment behind it may tell what came back.
			const close = tokens[ reader.at - 1 ];
			calls.push( {
				name,
				given,
				start: tokens[ first ]?.at ?? 0,
				end: close ? close.at + 1 : text.length,
			} );
		}
	} );
	return { calls, variables, tokens };
}

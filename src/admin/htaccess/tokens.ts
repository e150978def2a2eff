import type { Node, Tree } from '../../apache/syntax/tree';

type TokenKind =
	'plain' | 'comment' | 'name' | 'section' | 'string' | 'variable' | 'flags';

export interface Token {
	kind: TokenKind;
	text: string;
}

/** What a line is, and whether it goes on from the line before. */
export interface LineKind {
	kind: Node[ 'kind' ] | 'section-end';
	continued: boolean;
}

/** What stands on each line of a file; index 0 is line 1. */
export function lineKinds( tree: Tree ): LineKind[] {
	const kinds: LineKind[] = [];
	const mark = (
		kind: LineKind[ 'kind' ],
		{ line, lastLine }: { line: number; lastLine: number }
	) => {
		for ( let at = line; at <= lastLine; at++ ) {
			kinds[ at - 1 ] = { kind, continued: at > line };
		}
	};
	const pending: Node[] = [ ...tree.children ];
	for ( let node = pending.pop(); node; node = pending.pop() ) {
		mark( node.kind, node );
		if ( node.kind === 'section' ) {
			pending.push( ...node.children );
			if ( node.close ) {
				mark( 'section-end', node.close );
			}
		}
	}
	return kinds;
}

const PIECES =
	/("(?:[^"\\]|\\.)*"?)|(%\{[^}]*\}|[$%]\d)|(\[[^\]\s]*\](?=\s*>?\s*$))/g;

/** The arguments of a directive. */
function argumentTokens( text: string ): Token[] {
	const tokens: Token[] = [];
	let end = 0;
	for ( const match of text.matchAll( PIECES ) ) {
		const [ whole, string, variable ] = match;
		if ( match.index > end ) {
			tokens.push( {
				kind: 'plain',
				text: text.slice( end, match.index ),
			} );
		}
		const kind = variable ? 'variable' : 'flags';
		tokens.push( { kind: string ? 'string' : kind, text: whole } );
		end = match.index + whole.length;
	}
	return end < text.length
		? [ ...tokens, { kind: 'plain', text: text.slice( end ) } ]
		: tokens;
}

/** One line in pieces that are coloured apart; joined they are the line. */
export function tokensOf( line: string, what: LineKind | undefined ): Token[] {
	if ( line === '' ) {
		return [];
	}
	if ( what?.kind === 'comment' ) {
		return [ { kind: 'comment', text: line } ];
	}
	if ( what?.continued || ! what || line.trim() === '' ) {
		return argumentTokens( line );
	}
	const [ , indent = '', name = '', rest = '' ] =
		/^(\s*)(\S+)(.*)$/s.exec( line ) ?? [];
	const isSection = what.kind !== 'directive';
	return [
		...( indent ? [ { kind: 'plain' as const, text: indent } ] : [] ),
		{ kind: isSection ? 'section' : 'name', text: name },
		...argumentTokens( rest ),
	];
}

import type { Header } from './written';

/** A text taken apart at the labels it uses, in its order. */
export interface Labelled {
	/** The value behind a label, in the same line or the next; undefined when the text has no such label. */
	valueOf: ( ...labels: string[] ) => string | undefined;
}

const clean = ( line: string ) => line.replace( /^[\s*_>•-]+/, '' ).trim();

/**
 * Reads `Label: value`, `Label<tab>value` and `Label` with the value in the next line, as tools print them when their tables are copied.
 * Only the labels that are asked for are looked at.
 */
export function labelled( text: string ): Labelled {
	const lines = text.split( /\r\n|\r|\n/ ).slice( 0, 20_000 );
	return {
		valueOf( ...labels ) {
			for ( const label of labels ) {
				const wanted = label.toLowerCase();
				for ( const [ nth, line ] of lines.entries() ) {
					const bare = clean( line.slice( 0, 10_000 ) );
					if ( ! bare.toLowerCase().startsWith( wanted ) ) {
						continue;
					}
					const rest = bare.slice( wanted.length );
					const own =
						/^["*_]*\s*[:=\t]\s*["*_]*([^]*)$/.exec(
							rest
						)?.[ 1 ] ??
						( rest === ''
							? ''
							: /^\s{2,}([^]*)$/.exec( rest )?.[ 1 ] );
					if ( own === undefined ) {
						continue;
					}
					const value =
						own.trim() ||
						clean(
							lines
								.slice( nth + 1 )
								.find( ( next ) => next.trim() !== '' ) ?? ''
						);
					if ( value !== '' ) {
						return value;
					}
				}
			}
			return undefined;
		},
	};
}

/** Puts breaks back before labels where a text has become one line. */
export function withBreaks( text: string, labels: readonly string[] ): string {
	return /\n/.test( text.trim() )
		? text
		: text.replace(
				new RegExp( `\\s+(?=(?:${ labels.join( '|' ) })\\b)`, 'gi' ),
				'\n'
			);
}

const NAME = /^:?[A-Za-z][\w-]*$/;

/** Headers of a block, as `name: value` lines or with each value below its name. */
export function headerBlock( block: string ): Header[] {
	const lines = block
		.split( /\r\n|\r|\n/ )
		.map( ( line ) => line.trim() )
		.filter( Boolean );
	const headers: Header[] = [];
	for ( let at = 0; at < lines.length; at++ ) {
		const line = lines[ at ] ?? '';
		const [ , name, value ] =
			/^(:?[A-Za-z][\w-]*):(?:[ \t]+(.*))?$/.exec( line ) ??
			/^([A-Za-z][\w-]*)\t+(.*)$/.exec( line ) ??
			[];
		if ( name && value ) {
			headers.push( [ name, value ] );
		} else if ( ( name && ! value ) || NAME.test( line ) ) {
			const next = lines[ at + 1 ];
			if ( next !== undefined ) {
				headers.push( [ name ?? line, next ] );
				at++;
			}
		}
	}
	return headers;
}

/**
 * Blocks that a program rewrites as a whole, by the comments it puts around them.
 */
import type { Marker } from './tree';

/** `BEGIN x`, also `Begin x` and, from hosting panels, `php -- BEGIN x`. */
const MARKER = /^(?:php -- )?(BEGIN|Begin|END|End)[ \t]+(.+)$/;

/** Blocks whose comments say neither BEGIN nor END as others do: the whole comment, and what both ends share. */
const OTHERS: { begin: RegExp; end: RegExp; name: string }[] = [
	{
		begin: /^Created by Redirection$/,
		end: /^End of Redirection$/,
		name: 'Redirection',
	},
	{
		begin: /^Wordfence WAF$/,
		end: /^END Wordfence WAF$/,
		name: 'Wordfence WAF',
	},
	{
		begin: /^WP Defender - (?!End$)/,
		end: /^WP Defender - End$/,
		name: 'WP Defender',
	},
	{
		begin: /^HTTPS forced by SG-Optimizer$/,
		end: /^END HTTPS$/,
		name: 'SG-Optimizer: HTTPS',
	},
	{
		begin: /^Leverage Browser Caching by SG-Optimizer$/,
		end: /^END LBC$/,
		name: 'SG-Optimizer: browser caching',
	},
	{
		begin: /^GZIP enabled by SG-Optimizer$/,
		end: /^END GZIP$/,
		name: 'SG-Optimizer: GZIP',
	},
	...[
		'SGO Unset Vary',
		'SGS Directory Hardening',
		'SGS XMLRPC Disable Service',
		'SGS XSS Header Service',
	].map( ( name ) => ( {
		begin: new RegExp( `^${ name }$` ),
		end: new RegExp( `^${ name } END$` ),
		name,
	} ) ),
];

/** `### BEGIN x ###` says the same as `# BEGIN x`. */
const undecorated = ( comment: string ): string =>
	comment.replace( /^#+[ \t]*/, '' ).replace( /[ \t]*#+$/, '' );

/** Collects the blocks while a file is read from top to bottom. */
export class MarkerList {
	public readonly markers: Marker[] = [];

	/**
	 * @param comment What stands behind the `#` of a line, trimmed.
	 * @param line    Its number, from 1.
	 */
	public read( comment: string, line: number ): void {
		const text = undecorated( comment );
		const other = OTHERS.find(
			( { begin, end } ) => begin.test( text ) || end.test( text )
		);
		if ( other ) {
			this.note( other.begin.test( text ), other.name, line );
			return;
		}
		const [ , word = '', name = '' ] = MARKER.exec( text ) ?? [];
		// WordPress knows its own block by capitals alone.
		if (
			word !== '' &&
			( name !== 'WordPress' || /^[A-Z]+$/.test( word ) )
		) {
			this.note( /begin/i.test( word ), name, line );
		}
	}

	private note( isBegin: boolean, name: string, line: number ): void {
		if ( isBegin ) {
			this.markers.push( { name, begin: line, end: null } );
			return;
		}
		const open = this.markers
			.filter( ( { end } ) => end === null )
			.reverse();
		const ended =
			open.find( ( marker ) => marker.name === name ) ??
			// Some say more in the first line than in the last: a version, or which of their blocks it is.
			open.find( ( marker ) => marker.name.startsWith( `${ name } ` ) );
		if ( ended ) {
			ended.end = line;
		}
	}
}

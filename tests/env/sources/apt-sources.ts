/** One line of an apt source list, e.g. `deb [signed-by=…] http://… bookworm main`. */
const ONE_LINE = /^deb\s+(?:(\[[^\]]*\])\s+)?(\S+)\s+(\S+)\s+(.*)$/;

/**
 * The entries of a machine's own apt source list that point at its release, turned to another suite of the same archive.
 *
 * @param text    A `.list` or a `.sources` (deb822) file.
 * @param release What the machine runs, e.g. `bookworm`.
 * @param suite   What is wanted, e.g. `sid`.
 * @return deb822 stanzas; empty when nothing in the file points at the release.
 */
export function turnToSuite(
	text: string,
	release: string,
	suite: string
): string[] {
	return [
		...oneLineEntries( text, release, suite ),
		...stanzas( text, release, suite ),
	];
}

function oneLineEntries( text: string, release: string, suite: string ) {
	return text.split( '\n' ).flatMap( ( line ) => {
		const [ , options = '', uri, found, components ] =
			ONE_LINE.exec( line.trim() ) ?? [];
		if ( ! uri || found !== release ) {
			return [];
		}
		const signedBy = /signed-by=([^\s\]]+)/i.exec( options )?.[ 1 ];
		return [ stanza( uri, suite, components ?? 'main', signedBy ) ];
	} );
}

function stanzas( text: string, release: string, suite: string ) {
	return text.split( /\n\s*\n/ ).flatMap( ( block ) => {
		const fields = fieldsOf( block );
		const pointsHere =
			fields.get( 'types' )?.split( /\s+/ ).includes( 'deb' ) &&
			fields.get( 'suites' )?.split( /\s+/ ).includes( release ) &&
			fields.get( 'enabled' ) !== 'no';
		const uri = fields.get( 'uris' );
		if ( ! pointsHere || ! uri ) {
			return [];
		}
		return [
			stanza(
				uri,
				suite,
				fields.get( 'components' ) ?? 'main',
				fields.get( 'signed-by' )
			),
		];
	} );
}

function fieldsOf( block: string ): Map< string, string > {
	const fields = new Map< string, string >();
	let current = '';
	for ( const line of block.split( '\n' ) ) {
		const [ , name, value = '' ] =
			/^([A-Za-z-]+):\s*(.*)$/.exec( line ) ?? [];
		if ( line.startsWith( '#' ) ) {
			continue;
		}
		if ( name ) {
			current = name.toLowerCase();
			fields.set( current, value.trim() );
		} else if ( current && /^\s/.test( line ) ) {
			// A key may be written into the stanza itself, over several indented lines.
			fields.set( current, `${ fields.get( current ) }\n${ line }` );
		}
	}
	return fields;
}

function stanza(
	uri: string,
	suite: string,
	components: string,
	signedBy?: string
): string {
	return [
		'Types: deb',
		`URIs: ${ uri }`,
		`Suites: ${ suite }`,
		`Components: ${ components }`,
		...( signedBy ? [ `Signed-By: ${ signedBy }` ] : [] ),
		'',
	].join( '\n' );
}

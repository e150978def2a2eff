/** What a site can be, and the rows in which every two values that can go together do so. */

/** Each property of a site and its values. */
export const VALUES = {
	/** The oldest that the plugin takes, and the newest there is. */
	wordpress: [ '7.1.4', '6.8.12' ],
	/** 8.2 is Debian's, on Apache; the others are the embedded WordPress's. */
	php: [ '8.2', '7.4', '8.0', '8.3', '8.5' ],
	kind: [ 'single', 'network', 'folder', 'plain', 'prefix', 'moved' ],
	database: [ 'mysql', 'sqlite' ],
} as const;

/** One site to try. */
export type Row = {
	[
		Property in keyof typeof VALUES
	]: ( typeof VALUES )[ Property ][ number ];
};

/** PHP of the row that runs on Apache. */
export const ON_APACHE: Row[ 'php' ] = '8.2';

/** How a row is called: by `--only`, and in the table. */
export function nameOf( { wordpress, php, kind, database }: Row ): string {
	return `${ wordpress.split( '.', 2 ).join( '.' ) }-php${ php }-${ kind }-${ database }`;
}

/** Every site there could be. */
function product(): Row[] {
	return VALUES.wordpress.flatMap( ( wordpress ) =>
		VALUES.php.flatMap( ( php ) =>
			VALUES.kind.flatMap( ( kind ) =>
				VALUES.database.map( ( database ) => ( {
					wordpress,
					php,
					kind,
					database,
				} ) )
			)
		)
	);
}

/** Two values of a site, each with its property: `kind=plain php=8.5`. */
export function pairsOf( row: Row ): string[] {
	const values = Object.entries( row )
		.map( ( [ property, value ] ) => `${ property }=${ value }` )
		.sort();
	return values.flatMap( ( one, i ) =>
		values.slice( i + 1 ).map( ( other ) => `${ one } ${ other }` )
	);
}

/**
 * As few rows as a greedy choice finds in which each pair of values occurs: always the row that brings most new pairs, and where
 * several do, the one whose values occurred least.
 */
export function allPairs(): Row[] {
	const all = product();
	const open = new Set( all.flatMap( pairsOf ) );
	const rows: Row[] = [];
	const gain = ( row: Row ) =>
		pairsOf( row ).filter( ( pair ) => open.has( pair ) ).length;
	const uses = ( row: Row ) =>
		rows.flatMap( ( chosen ) =>
			Object.values( chosen ).filter( ( value ) =>
				Object.values( row ).includes( value )
			)
		).length;
	const isBetter = ( one: Row, other: Row ) =>
		gain( one ) - gain( other ) || uses( other ) - uses( one );
	while ( open.size > 0 ) {
		const best = all.reduce( ( one, other ) =>
			isBetter( other, one ) > 0 ? other : one
		);
		rows.push( best );
		pairsOf( best ).forEach( ( pair ) => open.delete( pair ) );
	}
	return rows;
}

/** Rows for every change: on Apache, where a site is there in seconds; both versions, both databases. */
export const CHOICE = [
	'7.1-php8.2-prefix-mysql',
	'6.8-php8.2-network-sqlite',
];

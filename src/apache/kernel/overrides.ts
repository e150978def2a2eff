/**
 * AllowOverride: which directives a .htaccess file may use.
 */
import type { OverrideClass } from './config';

export interface Overrides {
	/** Null: everything. */
	classes: readonly string[] | null;
	/** No file is read at all. */
	none: boolean;
	/** Nonfatal=…: what is not allowed, or not known, is passed over. */
	ignoreForbidden: boolean;
	ignoreUnknown: boolean;
}

export function readOverrides( words: string[] | undefined ): Overrides {
	const lower = ( words ?? [ 'All' ] ).flatMap( ( word ) =>
		word.toLowerCase().split( /\s+/ )
	);
	const nonfatal = lower
		.find( ( word ) => word.startsWith( 'nonfatal=' ) )
		?.slice( 9 );
	const classes = lower
		.map( ( word ) => word.replace( /=.*$/, '' ) )
		.filter( ( word ) => word !== 'nonfatal' && word !== 'none' );
	return {
		classes: classes.includes( 'all' ) ? null : classes,
		none: classes.length === 0,
		ignoreForbidden: nonfatal === 'override' || nonfatal === 'all',
		ignoreUnknown: nonfatal === 'unknown' || nonfatal === 'all',
	};
}

const EITHER: Readonly< Record< string, string[] | undefined > > = {
	'limit-or-auth': [ 'limit', 'authconfig' ],
	'auth-or-file': [ 'authconfig', 'fileinfo' ],
};

/** `ignored`: it is not allowed, and that is no mistake. */
export function mayUse(
	{ classes, ignoreForbidden }: Overrides,
	override: OverrideClass
): boolean | 'ignored' {
	const forbidden = ignoreForbidden ? 'ignored' : false;
	if ( override === 'never' ) {
		return forbidden;
	}
	if ( classes === null || override === 'any' ) {
		return true;
	}
	const wanted = EITHER[ override ] ?? [ override.toLowerCase() ];
	return wanted.some( ( one ) => classes.includes( one ) ) || forbidden;
}

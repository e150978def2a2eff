import { type Objection, type PluginFiles, textOf } from './plugin-files';
import { headerField } from './plugin-header';

const FILE = 'readme.txt';
const MAX_TAGS = 5;
const MAX_SHORT_DESCRIPTION = 150;
const MAX_NOTICE = 300;
/** Words; the directory's readme parser cuts longer sections. */
const MAX_WORDS = {
	default: 2500,
	changelog: 5000,
	'frequently asked questions': 5000,
};
/** Tags that the directory drops. */
const DROPPED_TAGS = [ 'plugin', 'wordpress' ];
/** Logins and texts of the handbook's example readme, and the like. */
const PLACEHOLDER =
	/^(?:user(?:name|id)?\d*|your[-_ ]?\w*|wordpress\.?org|someone|tbd|todo)$/i;
const EXAMPLE_TEXTS = [
	'tag1',
	'Here is a short description of the plugin',
	'//example.com/',
];

const REQUIRED = [
	'Tags',
	'Requires at least',
	'Tested up to',
	'Requires PHP',
	'Stable tag',
	'License',
	'License URI',
];

interface Readme {
	/** Of `=== Name ===`; null where there is none. */
	name: string | null;
	/** Header in lower case → value. */
	headers: Map< string, string >;
	shortDescription: string;
	/** Title in lower case → text. */
	sections: Map< string, string >;
}

/** A readme.txt, as developer.wordpress.org/plugins/wordpress-org/how-your-readme-txt-works describes it. */
function parseReadme( text: string ): Readme {
	const [ top = '', ...rest ] = text.split( /^==[^=]/m );
	const [ first = '', ...lines ] = top.split( '\n' );
	const end = lines.findIndex( ( line ) => line.trim() === '' );
	const headers = new Map(
		lines.slice( 0, end ).map( ( line ): [ string, string ] => {
			const at = line.indexOf( ':' );
			return [
				line.slice( 0, at ).trim().toLowerCase(),
				line.slice( at + 1 ).trim(),
			];
		} )
	);
	return {
		name: /^===\s*(.*?)\s*===$/.exec( first.trim() )?.[ 1 ] ?? null,
		headers,
		shortDescription: lines.slice( end ).join( '\n' ).trim(),
		sections: new Map(
			rest.map( ( section ): [ string, string ] => {
				const [ title = '', ...body ] = section.split( '\n' );
				return [
					title.replaceAll( '=', '' ).trim().toLowerCase(),
					body.join( '\n' ).trim(),
				];
			} )
		),
	};
}

/** A list with commas between. */
const listOf = ( text = '' ) =>
	text
		.split( ',' )
		.map( ( item ) => item.trim() )
		.filter( Boolean );

function aboutHeaders( { headers }: Readme ): string[] {
	const says = REQUIRED.filter(
		( name ) => ! headers.get( name.toLowerCase() )
	).map( ( name ) => `“${ name }” is missing.` );
	const tags = listOf( headers.get( 'tags' ) );
	if ( tags.length > MAX_TAGS ) {
		says.push(
			`There are ${ tags.length } tags; ${ MAX_TAGS } are allowed.`
		);
	}
	for ( const tag of tags.filter( ( one ) =>
		DROPPED_TAGS.includes( one.toLowerCase() )
	) ) {
		says.push( `The tag “${ tag }” would be dropped.` );
	}
	for ( const login of listOf( headers.get( 'contributors' ) ) ) {
		if ( PLACEHOLDER.test( login ) || ! /^[\w.@ -]+$/.test( login ) ) {
			says.push(
				`The contributor “${ login }” is no login at wordpress.org.`
			);
		}
	}
	for ( const name of [
		'Requires at least',
		'Tested up to',
		'Requires PHP',
	] ) {
		if (
			! /^\d+\.\d+(\.\d+)?$/.test(
				headers.get( name.toLowerCase() ) ?? '0.0'
			)
		) {
			says.push( `“${ name }” is no version.` );
		}
	}
	return says;
}

/** Where the readme and the plugin's header must say the same, and which WordPress the tests ran on. */
function aboutAgreement(
	{ name, headers }: Readme,
	main: string,
	tested: string
): string[] {
	const pairs: [ string, string, string | null | undefined ][] = [
		[ 'The name', 'Plugin Name', name ],
		[ '“Stable tag”', 'Version', headers.get( 'stable tag' ) ],
		[ '“License”', 'License', headers.get( 'license' ) ],
		[
			'“Requires at least”',
			'Requires at least',
			headers.get( 'requires at least' ),
		],
		[ '“Requires PHP”', 'Requires PHP', headers.get( 'requires php' ) ],
	];
	const says = pairs
		.filter(
			( [ , field, value ] ) => value !== headerField( main, field )
		)
		.map(
			( [ what, field ] ) => `${ what } is not the header’s “${ field }”.`
		);
	const newest = tested.split( '.' ).slice( 0, 2 ).join( '.' );
	if ( headers.get( 'tested up to' ) !== newest ) {
		says.push(
			`“Tested up to” is not ${ newest }, which the tests run on.`
		);
	}
	return says;
}

function aboutText(
	{ name, shortDescription, sections }: Readme,
	text: string
): string[] {
	const says: string[] = [];
	if ( ! name ) {
		says.push( 'The first line is not “=== Name ===”.' );
	}
	if ( ! shortDescription ) {
		says.push( 'The short description is missing.' );
	}
	if ( shortDescription.length > MAX_SHORT_DESCRIPTION ) {
		says.push(
			`The short description has ${ shortDescription.length } characters; ${ MAX_SHORT_DESCRIPTION } are allowed.`
		);
	}
	if ( /[*_`<\n]/.test( shortDescription ) ) {
		says.push(
			'The short description may have no markup and no second line.'
		);
	}
	for ( const title of [ 'description', 'changelog' ] ) {
		if ( ! sections.get( title ) ) {
			says.push( `The section “${ title }” is missing.` );
		}
	}
	for ( const [ title, body ] of sections ) {
		const limit =
			MAX_WORDS[ title as keyof typeof MAX_WORDS ] ?? MAX_WORDS.default;
		if ( body.split( /\s+/ ).length > limit ) {
			says.push(
				`The section “${ title }” has more than ${ limit } words.`
			);
		}
	}
	for ( const notice of ( sections.get( 'upgrade notice' ) ?? '' ).split(
		/^=.*=$/m
	) ) {
		if ( notice.trim().length > MAX_NOTICE ) {
			says.push(
				`An upgrade notice has more than ${ MAX_NOTICE } characters.`
			);
		}
	}
	for ( const example of EXAMPLE_TEXTS ) {
		if ( text.includes( example ) ) {
			says.push( `“${ example }” is from the example readme.` );
		}
	}
	return says;
}

/**
 * The readme, as the plugin directory's parser and reviewers want it.
 *
 * @param files  What the zip holds.
 * @param tested The newest WordPress that the tests run on: `7.1.4`.
 */
export function checkReadme( files: PluginFiles, tested: string ): Objection[] {
	if ( ! files.has( FILE ) ) {
		return [ { file: FILE, line: 0, says: 'There is no readme.txt.' } ];
	}
	const text = textOf( files, FILE );
	const readme = parseReadme( text );
	return [
		...aboutHeaders( readme ),
		...aboutAgreement( readme, textOf( files, 'plugin.php' ), tested ),
		...aboutText( readme, text ),
	].map( ( says ) => ( { file: FILE, line: 0, says } ) );
}

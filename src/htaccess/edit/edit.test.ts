import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
	BLOCK,
	HEALTHY,
	htaccessInput,
	OLD_BLOCK,
} from '../../../tests/htaccess-input';
import { lint, withEdit } from '../lint';
import { simulate } from '../../apache/simulate';
import { applyEdit } from '.';

const CORPUS = join( __dirname, '../../../tests/htaccess/corpus' );
const root = '/';

/** Lines without their order, for what must not be lost. */
const linesOf = ( text: string ) =>
	text.split( /\r?\n/ ).map( ( line ) => line.trim() );

/** Lines of a text that another has not, each as often as it is there. */
function lost( before: string, after: string ): string[] {
	const left = linesOf( after );
	return linesOf( before ).filter( ( line ) => {
		const at = left.indexOf( line );
		if ( at >= 0 ) {
			left.splice( at, 1 );
		}
		return at < 0;
	} );
}

describe( 'what is written', () => {
	it( 'the header’s line, above the block and with the file’s line endings', () => {
		expect(
			applyEdit(
				`Options -Indexes\r\n${ OLD_BLOCK.replace( /\n/g, '\r\n' ) }`,
				{ kind: 'add-pass-through', directory: root, way: 'setenvif' },
				BLOCK
			)
				.split( '\r\n' )
				.slice( 0, 3 )
		).toEqual( [
			'Options -Indexes',
			'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1',
			'# BEGIN WordPress',
		] );
	} );

	it( 'a rule with its condition and its section, moved out of the block', () => {
		const rule =
			'RewriteCond %{QUERY_STRING} author=\nRewriteRule ^ - [F]\n';
		expect(
			applyEdit(
				HEALTHY.replace(
					'RewriteBase /\n',
					`RewriteBase /\n${ rule }`
				),
				{
					kind: 'move-above-block',
					directory: root,
					directives: [ 'RewriteRule ^ - [F]' ],
				},
				BLOCK
			)
		).toBe(
			`<IfModule mod_rewrite.c>\n${ rule }</IfModule>\n${ HEALTHY }`
		);
	} );

	it( 'the block at the end where there was none, and only there', () => {
		const text = 'Options -Indexes';
		expect(
			applyEdit( text, { kind: 'restore-block', directory: root }, BLOCK )
		).toBe( `Options -Indexes\n\n${ HEALTHY }` );
	} );

	it( 'the block into an empty file', () => {
		expect(
			applyEdit( '', { kind: 'restore-block', directory: root }, BLOCK )
		).toBe( HEALTHY );
	} );

	it( 'the block with WordPress’s remark kept, and what others put into it above', () => {
		const remark = '# Diese Zeilen schreibt WordPress.';
		const old = `# BEGIN WordPress\n${ remark }\nRewriteEngine On\nOptions -Indexes\n# END WordPress\nServerSignature Off\n`;
		expect(
			applyEdit( old, { kind: 'restore-block', directory: root }, BLOCK )
		).toBe(
			`Options -Indexes\n# BEGIN WordPress\n${ remark }\n${ BLOCK }\n# END WordPress\nServerSignature Off\n`
		);
	} );

	const ADDED = 'RewriteCond %{REQUEST_URI} !^/shop/ [NC]\n';
	const withCondition = ( added: string ) =>
		HEALTHY.replace(
			'RewriteRule . /index.php',
			`${ added }RewriteRule . /index.php`
		);

	it( 'the block whole, and a condition that somebody added to its rule above it, where it does the same', () => {
		const after = applyEdit(
			withCondition( ADDED ),
			{ kind: 'restore-block', directory: root },
			BLOCK
		);
		expect( after ).toBe(
			`<IfModule mod_rewrite.c>\nRewriteEngine On\nRewriteCond %{REQUEST_URI} ^/shop/ [NC]\nRewriteRule ^ - [L]\n</IfModule>\n${ HEALTHY }`
		);
		const statusOf = ( text: string, path: string ) =>
			simulate( {
				files: [ { directory: root, text } ],
				request: {
					method: 'GET',
					path,
					query: '',
					headers: { host: 'www.example.org' },
					remoteAddress: '192.0.2.1',
				},
				server: {
					sapi: 'fpm',
					documentRoot: '/var/www/html',
					kind: ( at ) =>
						(
							( {
								'/': 'directory',
								'/index.php': 'file',
							} ) as const
						 )[ at as '/' ],
				},
			} ).status;
		for ( const text of [ withCondition( ADDED ), after ] ) {
			expect( statusOf( text, '/Shop/x' ) ).toBe( 404 );
			expect( statusOf( text, '/wp-json/' ) ).toBeUndefined();
		}
	} );

	it.each( [
		'RewriteCond %{REQUEST_URI} ^/a [OR]\n',
		'RewriteCond expr "! -n %{HTTP_COOKIE}"\n',
		'RewriteCond %{HTTP_USER_AGENT} "! a b"\n',
	] )( 'nothing where a condition cannot be kept: %j', ( added ) => {
		expect(
			applyEdit(
				withCondition( added ),
				{ kind: 'restore-block', directory: root },
				BLOCK
			)
		).toBe( withCondition( added ) );
	} );

	it.each( [
		[
			'a line of others',
			`# BEGIN WordPress\n${ BLOCK }\n`,
			'Options -Indexes\n',
		],
		[
			'an end line that is none',
			`# BEGIN WordPress\n# Remark\n${ BLOCK }\n`,
			'# END WordPressOptions -Indexes\n',
		],
		[
			'nothing',
			`# BEGIN WordPress\r\n${ BLOCK.replace( /\n/g, '\r\n' ) }\r\n`,
			'',
		],
		[
			'a line of others, in a network’s block',
			'# BEGIN WordPress\nRewriteEngine On\nRewriteBase /\nRewriteRule ^index\\.php$ - [L]\nRewriteCond %{REQUEST_FILENAME} -f [OR]\nRewriteCond %{REQUEST_FILENAME} -d\nRewriteRule ^ - [L]\n',
			'ServerSignature Off\n',
		],
	] )( 'an end line below the block’s last, above %s', ( _, own, rest ) => {
		const after = applyEdit(
			own + rest,
			{ kind: 'close-block', directory: root },
			BLOCK
		);
		expect( after ).toBe(
			`${ own }# END WordPress${ own.includes( '\r' ) ? '\r\n' : '\n' }${ rest }`
		);
		expect(
			applyEdit( after, { kind: 'close-block', directory: root }, BLOCK )
		).toBe( after );
	} );

	it( 'no end line where nothing below the first is WordPress’s', () => {
		const open = '# BEGIN WordPress\nOptions -Indexes\n';
		expect(
			applyEdit( open, { kind: 'close-block', directory: root }, BLOCK )
		).toBe( open );
	} );

	it( 'nothing where the block’s end is not known', () => {
		const open = `# BEGIN WordPress\n${ BLOCK }\nOptions -Indexes\n`;
		expect(
			applyEdit( open, { kind: 'restore-block', directory: root }, BLOCK )
		).toBe( open );
	} );

	it( 'nothing where WordPress’s block is not known', () => {
		expect(
			applyEdit( 'x', { kind: 'restore-block', directory: root }, null )
		).toBe( 'x' );
	} );
} );

/** A site's two files with one thing wrong in each, in surroundings of all kinds. */
const surroundings = fc.constantFrom(
	'Options -Indexes\n',
	'# a remark with \xe9\n',
	'\n',
	'<IfModule mod_headers.c>\n\tHeader set X-Frame-Options SAMEORIGIN\n</IfModule>\n',
	'# BEGIN Cache\nExpiresActive On\n# END Cache\n',
	'RewriteEngine On\nRewriteRule ^old$ /new [R=301,L]\n',
	'ServerSignature \\\nOff\n',
	'Options -Indexes'
);
const block = fc.constantFrom(
	'',
	OLD_BLOCK,
	HEALTHY,
	HEALTHY + OLD_BLOCK,
	HEALTHY.replace( '# END WordPress\n', '' ),
	HEALTHY.replace( 'RewriteBase /\n', '' ),
	HEALTHY.replace( BLOCK, `Options -Indexes\n${ BLOCK }` ),
	HEALTHY.replace(
		'RewriteBase /\n',
		'RewriteCond %{HTTPS} on\nRewriteRule ^shop$ /store [L]\n'
	),
	HEALTHY.replace( '[E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]', '[L]' ),
	`${ OLD_BLOCK }RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n`
);
const admin = fc.constantFrom(
	'',
	'AuthType Basic\nAuthName x\nAuthUserFile /x\nRequire valid-user\n',
	'Order deny,allow\nDeny from all\nAllow from 203.0.113.9',
	'Require ip 203.0.113.9\n'
);
const sites = fc
	.record( {
		above: fc.array( surroundings, { maxLength: 3 } ),
		wordpress: block,
		below: fc.array( surroundings, { maxLength: 2 } ),
		wpAdmin: admin,
		windows: fc.boolean(),
	} )
	.map( ( { above, wordpress, below, wpAdmin, windows } ) => {
		const ended = above.map( ( text ) => text.replace( /\n?$/, '\n' ) );
		const text = [ ...ended, wordpress, ...below ].join( '' );
		const files = { '/': text, '/wp-admin/': wpAdmin };
		return Object.fromEntries(
			Object.entries( files ).map( ( [ directory, each ] ) => [
				directory,
				windows ? each.replace( /\n/g, '\r\n' ) : each,
			] )
		);
	} );

const corpus = readdirSync( CORPUS )
	.filter( ( name ) => ! name.includes( '--' ) )
	.map( ( name ) => ( {
		'/': readFileSync( join( CORPUS, name ), 'latin1' ),
	} ) );

/** Every edit that is offered for these files, with the files before and after. */
function editsFor( files: Record< string, string > ) {
	const input = htaccessInput( files );
	return lint( input ).flatMap( ( { id, directory, edit } ) => {
		if ( ! edit ) {
			return [];
		}
		const changed = withEdit( input, edit );
		const textIn = ( { files: all }: typeof input ) =>
			all.find( ( file ) => file.directory === edit.directory )?.text ??
			'';
		return [
			{
				id,
				directory,
				edit,
				changed,
				before: textIn( input ),
				after: textIn( changed ),
			},
		];
	} );
}

/** Lines WordPress's block may be made of; only these may go. */
const OWN = new Set( linesOf( HEALTHY ).concat( '' ) );
const OF_WORDPRESS =
	/^Rewrite|^<\/?IfModule|^# (The directives|dynamically generated|Any changes)/;

/** What does not hold for the edits that are offered for these files. */
function faultsOf( files: Record< string, string > ): string[] {
	return editsFor( files ).flatMap(
		( { id, directory, edit, changed, before, after } ) => {
			const isSame = ( other: { id: string; directory: string } ) =>
				other.id === id && other.directory === directory;
			const missing = lost( before, after ).filter(
				( line ) =>
					edit.kind !== 'restore-block' ||
					( ! OWN.has( line ) && ! OF_WORDPRESS.test( line ) )
			);
			const isWindows =
				before.includes( '\r\n' ) && ! /[^\r]\n/.test( before );
			const faults = {
				'changes nothing': after === before,
				'is another when done twice':
					applyEdit( after, edit, BLOCK ) !== after,
				'leaves its finding': lint( changed ).some( isSame ),
				[ `loses ${ JSON.stringify( missing ) }` ]: missing.length > 0,
				'mixes line endings': isWindows && /[^\r]\n/.test( after ),
			};
			return Object.entries( faults ).flatMap( ( [ fault, isThere ] ) =>
				isThere ? [ `${ edit.kind } for ${ id } ${ fault }` ] : []
			);
		}
	);
}

describe( 'every edit that is offered', () => {
	it( 'ends its finding, loses nothing and is the same when done twice', () => {
		fc.assert(
			fc.property( sites, ( files ) => {
				expect( faultsOf( files ) ).toEqual( [] );
			} ),
			{ numRuns: 40, seed: 401 }
		);
	} );

	it( 'does so on files as sites have them', () => {
		expect( corpus.flatMap( faultsOf ) ).toEqual( [] );
	} );

	it( 'comes in each of its kinds', () => {
		const kinds = new Set(
			fc
				.sample( sites, { numRuns: 40, seed: 401 } )
				.flatMap( editsFor )
				.map( ( { edit } ) => edit.kind )
		);
		expect( [ ...kinds ].sort() ).toEqual( [
			'add-ajax-exception',
			'add-pass-through',
			'close-block',
			'move-above-block',
			'restore-block',
		] );
	} );
} );

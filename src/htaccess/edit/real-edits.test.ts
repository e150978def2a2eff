/**
 * What files of real sites showed about edits: rules that a move would wake, markers of others, sections around a marker.
 */
import {
	BLOCK,
	HEALTHY,
	htaccessInput,
	OLD_BLOCK,
} from '../../../tests/htaccess-input';
import type { HtaccessEdit } from '../../diagnosis/evidence/htaccess-finding';
import { lint } from '../lint';
import { applyEdit } from '.';

const finding = ( text: string, id: string, https = true ) =>
	lint( htaccessInput( text, { site: { https } } ) ).find(
		( one ) => one.id === id
	);

describe( 'an edit that would make something worse', () => {
	const SLEEPING = HEALTHY.replace(
		'RewriteRule . /index.php [L]\n',
		'RewriteRule . /index.php [L]\nRewriteCond %{HTTPS} !=on\nRewriteRule ^(.*)$ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]\n'
	);

	it( 'is not offered: a redirect that sleeps below the last rule', () => {
		const found = finding( SLEEPING, 'line-in-block', false );
		expect( found ).toBeDefined();
		expect( found?.edit ).toBeNull();
	} );

	it( 'is offered where the lines do the same above', () => {
		expect(
			finding(
				HEALTHY.replace( BLOCK, `${ BLOCK }\nOptions -Indexes` ),
				'line-in-block'
			)?.edit?.kind
		).toBe( 'move-above-block' );
	} );

	it( 'is not offered where a restored block would wake it', () => {
		const found = finding(
			SLEEPING.replace( 'RewriteBase /\n', '' ),
			'block-altered',
			false
		);
		expect( found ).toBeDefined();
		expect( found?.edit ).toBeNull();
	} );

	it( 'says what else it changes', () => {
		expect(
			finding( 'Options -Indexes\n', 'block-missing' )?.detail
		).toMatch( /GET \/sample-page\/: 404 → \/index\.php/ );
	} );
} );

const HANDLER = [
	'# php -- BEGIN cPanel-generated handler, do not edit',
	'<IfModule mime_module>',
	'AddHandler application/x-httpd-ea-php82 .php .php8 .phtml',
	'</IfModule>',
	'# php -- END cPanel-generated handler, do not edit',
].join( '\n' );
const INSIDE = HEALTHY.replace( BLOCK, `${ BLOCK }\n${ HANDLER }` );

it.each( [
	{
		kind: 'move-above-block',
		directory: '/',
		directives: [
			'AddHandler application/x-httpd-ea-php82 .php .php8 .phtml',
		],
	},
	{ kind: 'restore-block', directory: '/' },
] as HtaccessEdit[] )(
	'what stands between markers of another program moves with them: $kind',
	( edit ) => {
		expect( applyEdit( INSIDE, edit, BLOCK ) ).toBe(
			`${ HANDLER }\n${ HEALTHY }`
		);
	}
);

it( 'a line inside such markers takes the section around them along', () => {
	const text = HEALTHY.replace(
		'RewriteBase /\n',
		'RewriteBase /\n# BEGIN Other\nRewriteRule ^a$ - [F]\n# END Other\n'
	);
	expect(
		applyEdit(
			text,
			{
				kind: 'move-above-block',
				directory: '/',
				directives: [ 'RewriteRule ^a$ - [F]' ],
			},
			BLOCK
		)
	).toBe(
		`<IfModule mod_rewrite.c>\n# BEGIN Other\nRewriteRule ^a$ - [F]\n# END Other\n</IfModule>\n${ HEALTHY }`
	);
} );

it.each( [
	[
		'a section around the marker',
		`<IfModule mod_dir.c>\n${ OLD_BLOCK }</IfModule>\n`,
	],
	[ 'one that is never closed', `<IfModule mod_dir.c>\n${ OLD_BLOCK }` ],
	[ 'Windows line endings', OLD_BLOCK.replace( /\n/g, '\r\n' ) ],
] )( 'the header’s line is put in once: %s', ( _, text ) => {
	for ( const way of [ 'setenvif', 'rewrite' ] as const ) {
		const edit: HtaccessEdit = {
			kind: 'add-pass-through',
			directory: '/',
			way,
		};
		const once = applyEdit( text, edit, BLOCK );
		expect( once ).not.toBe( text );
		expect( applyEdit( once, edit, BLOCK ) ).toBe( once );
	}
} );

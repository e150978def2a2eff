import { healthySite } from '../../../tests/evidence';
import { lint } from '../../htaccess/lint';
import type { HtaccessRead } from '../../transport/htaccess';
import { lintInputOf } from './htaccess-site';

const BLOCK =
	'# BEGIN WordPress\nRewriteEngine On\nRewriteRule . /index.php [L]\n# END WordPress\n';

/** What the server reads of a site whose one file has this text. */
const reading = ( text: string ): HtaccessRead => ( {
	files: [
		{
			directory: '/',
			path: '/srv/site/.htaccess',
			shown: '.htaccess',
			exists: true,
			isSymlink: false,
			readable: true,
			bytes: btoa( text ),
			sha256: '',
			size: text.length,
			mode: '0644',
			owner: 'www',
			obstacle: 'none',
		},
	],
	hiddenFolders: [],
	sapi: 'fpm-fcgi',
	documentRoot: '/srv/site',
	homePath: '/',
	wordpressPath: '/',
	wordpressBlock: btoa( BLOCK ),
	kinds: {},
	passwordFiles: [],
	prepends: [],
	cookieNames: [],
} );

/** Nothing was asked yet that could say whether the file is read. */
const unasked = { ...healthySite(), exchanges: [] };

it( 'lets the lint name the line that a reading of the server holds', () => {
	const refusing = `${ BLOCK }Require all denied\n`;
	const found = lint(
		lintInputOf( reading( refusing ), unasked, 'Mozilla/5.0' )
	);
	expect( found.some( ( { lines } ) => lines.includes( 5 ) ) ).toBe( true );
	const quiet = lint(
		lintInputOf( reading( BLOCK ), unasked, 'Mozilla/5.0' )
	);
	expect( quiet.some( ( { lines } ) => lines.includes( 5 ) ) ).toBe( false );
} );

import { healthySite, htmlPage, respond } from '../../../tests/evidence';
import { HEALTHY, htaccessInput } from '../../../tests/htaccess-input';
import { diagnose } from '../../diagnosis/judging';
import { judgeFiles } from '../../htaccess/lint/judge-files';
import { runToEnd } from '../../htaccess/steps';
import { redactEvidence } from '../to-json';
import { toMarkdown } from './to-markdown';

const SECRET = 'k9wq2mzx7';
const FILE = [
	`SetEnv SHOP_PASSWORD ${ SECRET }`,
	'RewriteEngine On',
	`RewriteCond %{QUERY_STRING} !token=${ SECRET }`,
	'RewriteRule ^private - [F]',
	'Require ip 198.51.100.24',
	HEALTHY,
].join( '\n' );

const evidence = healthySite( ( e ) => {
	e.htaccess = runToEnd(
		judgeFiles(
			htaccessInput( FILE, { site: { host: 'example.org' } } ),
			e.exchanges,
			''
		)
	);
} );

it( 'has what the files do, and none of their secrets', () => {
	const json = JSON.stringify( redactEvidence( evidence ) );
	const markdown = toMarkdown( evidence, diagnose( evidence ) );
	expect( markdown ).toContain( '## .htaccess' );
	expect( markdown ).toContain( '`address-list` · error' );
	for ( const text of [ json, markdown ] ) {
		expect( text ).not.toContain( SECRET );
		expect( text ).not.toContain( '198.51.100.24' );
	}
	expect( json ).toContain( 'RewriteRule ^private - [F]' );
} );

it( 'is silent where the files do nothing worth a word', () => {
	expect(
		toMarkdown( healthySite(), diagnose( healthySite() ) )
	).not.toContain( '## .htaccess' );
} );

it( 'leads to the same verdict when it is judged again', () => {
	const refused = healthySite( ( e ) => {
		respond(
			e,
			{ endpoint: 'posts', credential: 'none', form: 'pretty' },
			htmlPage( 403, '<title>403 Forbidden</title>', {
				'content-type': 'text/html; charset=iso-8859-1',
			} )
		);
		e.htaccess = runToEnd(
			judgeFiles(
				htaccessInput(
					`RewriteEngine On\nRewriteRule ^wp-json - [F]\n${ HEALTHY }`,
					{ site: { host: 'example.org' } }
				),
				e.exchanges,
				''
			)
		);
	} );
	const { findings } = diagnose( refused );
	expect( findings[ 0 ]?.finding.detail ).toContain( 'Line 2 of .htaccess' );
	expect( diagnose( redactEvidence( refused ) ).findings ).toEqual(
		findings
	);
} );

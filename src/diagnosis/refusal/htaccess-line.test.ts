import {
	followUp,
	healthySite,
	htmlPage,
	respond,
	type WholeEvidence,
} from '../../../tests/evidence';
import {
	HEALTHY,
	htaccessInput,
	OLD_BLOCK,
} from '../../../tests/htaccess-input';
import { findingOf } from '../../../tests/judge';
import authorizationHeader from '../causes/header/authorization-header-stripped';
import basic from '../causes/in-front/http-basic-authentication';
import routes from '../causes/addresses/rest-route-not-found';
import refused from '../causes/in-front/web-server-refuses-rest';
import { runToEnd } from '../../htaccess/steps';
import { judgeFiles } from '../../htaccess/lint/judge-files';

const SITE = { host: 'example.org', visitor: '203.0.113.9' };

/** Gives the site a .htaccess, judged with the exchanges as they are. */
function withFile( e: WholeEvidence, text: string ): void {
	e.htaccess = runToEnd(
		judgeFiles(
			htaccessInput( text, { site: SITE } ),
			e.exchanges,
			'Mozilla/5.0'
		)
	);
}

const LATE = 'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]\n';

const page = ( status: number, headers = {} ) =>
	htmlPage( status, `<title>${ status } Unauthorized</title>`, {
		'content-type': 'text/html; charset=iso-8859-1',
		...headers,
	} );

describe( 'a verdict names the line', () => {
	const POSTS = { endpoint: 'posts', credential: 'none' } as const;

	it( 'that refuses the REST API', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { ...POSTS, form: 'pretty' }, page( 403 ) );
			withFile(
				e,
				`RewriteEngine On\nRewriteRule ^wp-json - [F]\n${ HEALTHY }`
			);
		} );
		const { detail, remediation } = findingOf( refused, evidence );
		expect( detail ).toContain(
			'Line 2 of .htaccess decides: RewriteRule ^wp-json - [F].'
		);
		expect( remediation.steps[ 0 ]?.text ).toContain(
			'line 2 of .htaccess'
		);
	} );

	it( 'but not one that would have answered otherwise', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { ...POSTS, form: 'pretty' }, page( 401 ) );
			withFile(
				e,
				`RewriteEngine On\nRewriteRule ^wp-json - [F]\n${ HEALTHY }`
			);
		} );
		expect( findingOf( refused, evidence ).detail ).not.toContain( 'Line' );
	} );

	it( 'that asks for a password', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, {}, page( 401, { 'www-authenticate': 'Basic' } ) );
			withFile(
				e,
				`AuthType Basic\nAuthName x\nAuthUserFile /x\nRequire valid-user\n${ HEALTHY }`
			);
		} );
		expect( findingOf( basic, evidence ).detail ).toContain(
			'Line 4 of .htaccess decides: Require valid-user.'
		);
	} );

	it( 'that hands the Authorization header over too late, and offers the change', () => {
		const evidence = healthySite( ( e ) => {
			for ( const echo of [ e.browserEcho, e.loopbackEcho ] ) {
				echo.httpAuthorization = false;
				echo.getallheaders = false;
			}
			withFile( e, OLD_BLOCK + LATE );
		} );
		const { detail, remediation } = findingOf(
			authorizationHeader,
			evidence
		);
		expect( detail ).toContain( 'line 11 of .htaccess comes too late' );
		expect( remediation.steps[ 0 ]?.text ).toContain( 'Show the change' );
	} );

	it( 'or the block, where addresses lead nowhere', () => {
		const evidence = healthySite( ( e ) => {
			respond( e, { ...POSTS, form: 'pretty' }, page( 404 ) );
			followUp( e );
			withFile( e, 'Options -Indexes\n' );
		} );
		const { detail, remediation } = findingOf( routes, evidence );
		expect( detail ).toContain( 'WordPress’s block is missing' );
		expect( remediation.steps[ 0 ]?.text ).toContain( 'Show the change' );
	} );
} );

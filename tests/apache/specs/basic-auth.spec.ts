import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../server';

test.use( { server: { plugin: false } } );

test( 'HTTP Basic in .htaccess closes REST and plain files alike', async ( {
	site,
} ) => {
	const htaccess = join( site.root, '.htaccess' );
	const rules = readFileSync( htaccess, 'utf8' );
	const hash = createHash( 'sha1' ).update( 'curtain' ).digest( 'base64' );
	writeFileSync( join( site.root, '.htpasswd' ), `stage:{SHA}${ hash }\n` );
	writeFileSync(
		htaccess,
		`AuthType Basic\nAuthName Rehearsal\nAuthUserFile ${ site.root }/.htpasswd\nRequire valid-user\n${ rules }`
	);
	const authorization = `Basic ${ btoa( 'stage:curtain' ) }`;
	const ask = ( path: string, headers = {} ) =>
		fetch( site.url + path, { headers } );
	const closed = await Promise.all( [
		ask( '/wp-json/wp/v2/posts' ),
		ask( '/wp-includes/js/jquery/jquery.js' ),
	] );
	const open = await ask( '/wp-json/', { authorization } );
	writeFileSync( htaccess, rules );

	for ( const response of closed ) {
		expect( response.status ).toBe( 401 );
		expect( response.headers.get( 'www-authenticate' ) ).toBe(
			'Basic realm="Rehearsal"'
		);
	}
	expect( open.status ).toBe( 200 );
} );

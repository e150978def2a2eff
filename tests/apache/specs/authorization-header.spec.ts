import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApacheSite } from '../../env/apache';
import { expect, test } from '../server';

test.use( { server: { plugin: false } } );

const AUTHORIZATION = 'WS401-Echo for-this-test';

/** What PHP says it was given under each of the two names. */
async function seenByPhp( site: ApacheSite, authorization: string ) {
	const response = await fetch( `${ site.url }/seen.php`, {
		headers: { authorization },
	} );
	return ( await response.json() ) as Record< string, string | null >;
}

test.beforeEach( ( { site } ) => {
	writeFileSync(
		join( site.root, 'seen.php' ),
		`<?php echo json_encode( array(
			'header' => $_SERVER['HTTP_AUTHORIZATION'] ?? null,
			'user'   => $_SERVER['PHP_AUTH_USER'] ?? null,
		) );`
	);
} );

test( "WordPress's own rewrite rules hand the header over", async ( {
	site,
} ) => {
	expect( readFileSync( join( site.root, '.htaccess' ), 'utf8' ) ).toContain(
		'RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]'
	);
	expect( await seenByPhp( site, AUTHORIZATION ) ).toMatchObject( {
		header: AUTHORIZATION,
	} );
} );

test( 'without a rule php-fpm never sees it, mod_php its user only', async ( {
	site,
} ) => {
	const htaccess = join( site.root, '.htaccess' );
	const rules = readFileSync( htaccess, 'utf8' );
	writeFileSync( htaccess, '' );
	const seen = await seenByPhp( site, `Basic ${ btoa( 'someone:secret' ) }` );
	writeFileSync( htaccess, rules );
	expect( seen ).toEqual( {
		header: null,
		user: site.kind === 'apache-modphp' ? 'someone' : null,
	} );
} );

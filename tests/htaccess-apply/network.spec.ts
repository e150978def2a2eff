import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { readHtaccess } from '../../src/transport/htaccess';
import { startChangeSite, type ChangeSite } from './change-site';

/** The rules of a network as WordPress's own setup page shows them. The web server's folder is elsewhere, so that it asks WordPress where home is. */
const shownBy = ( { site }: ChangeSite ) =>
	site.php(
		`require_once ABSPATH . 'wp-admin/includes/admin.php';
		require_once ABSPATH . 'wp-admin/includes/network.php';
		$_SERVER['DOCUMENT_ROOT'] = '/usr';
		ob_start();
		network_step2();
		preg_match( '#<textarea id="network-htaccess-rules"[^>]*>(.*?)</textarea>#s', ob_get_clean(), $rules );
		echo html_entity_decode( $rules[1], ENT_QUOTES );`
	);

/** Without blanks and comments, which Apache does not read. */
const read = ( text: string ) =>
	text.split( '\n' ).filter( ( line ) => /^[^#\s]/.test( line ) );

for ( const folder of [ '', 'blog' ] ) {
	describe( `a network of sites in ${ folder || 'the root' }`, () => {
		let on: ChangeSite;

		before( async () => {
			on = await startChangeSite( {
				multisite: 'subdirectory',
				...( folder ? { folder } : {} ),
			} );
		} );
		after( () => on.site.stop() );

		for ( const subdomains of [ false, true ] ) {
			test( `the rules are those of WordPress’s setup page, ${ subdomains ? 'subdomains' : 'subfolders' }`, async () => {
				const config = join( on.site.root, 'wp-config.php' );
				writeFileSync(
					config,
					readFileSync( config, 'utf8' ).replace(
						/(SUBDOMAIN_INSTALL'\s*,\s*)\w+/,
						`$1${ subdomains }`
					)
				);
				const { wordpressBlock } = await readHtaccess(
					on.session.server
				);
				const shown = read( await shownBy( on ) );
				assert.ok( shown.length > 9, 'the setup page shows rules' );
				assert.deepEqual( read( atob( wordpressBlock ?? '' ) ), shown );
				assert.equal(
					shown.some( ( line ) => line.includes( '[_0-9a-zA-Z-]' ) ),
					! subdomains
				);
			} );
		}
	} );
}

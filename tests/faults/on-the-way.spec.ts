/** What lies between the browser and WordPress: proxies that lose headers or queries, and web servers that are not alike. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { INNOCENT, usePlugins } from '../sandbox/plugin-files';
import { REFUSING, searchDuring } from '../sandbox/search-during';
import { openSession } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { assertFound, assertNothingLeft, saidBy } from './searching';

const WITHOUT_HEADERS = 'proxy_set_header X-WS401-Run "";';

/** nginx loses what stands behind the question mark, for the REST API alone: WordPress itself could not do without. */
const WITHOUT_QUERIES = `if ( $uri ~ ^/wp-json ) { set $args ""; }`;

const WITHOUT_RECEIPTS = 'proxy_hide_header X-WS401-Receipt;';

const UNTRUSTED =
	/^The tests can’t be trusted here: .+ Turn such a cache off for your own IP address, and try again\.$/;

async function on(
	proxyLines: string,
	work: ( site: TestSite ) => Promise< void >
) {
	const site = await openSite(
		proxyLines ? { cache: true, proxyLines } : {}
	);
	try {
		await usePlugins( site, { ...INNOCENT, ...REFUSING } );
		await work( site );
	} finally {
		await site.stop();
	}
}

const search = async ( site: TestSite ) =>
	searchDuring( site, await openSession( site ), {
		fault: () => {},
		atLeast: 0,
	} );

describe( 'a search on a site', () => {
	for ( const [ what, lines ] of [
		[ 'removes the header of a trial', WITHOUT_HEADERS ],
		[ 'ignores the queries of the REST API', WITHOUT_QUERIES ],
	] as const ) {
		test( `whose proxy ${ what } finds the culprit`, () =>
			on( lines, async ( site ) => {
				const searched = await search( site );
				assertFound( searched );
				await assertNothingLeft( site, searched );
			} ) );
	}

	test( 'whose proxy removes the receipts says that nothing can be told, and what to do', () =>
		on( WITHOUT_RECEIPTS, async ( site ) => {
			const searched = await search( site );
			assert.match( saidBy( searched ), UNTRUSTED );
			await assertNothingLeft( site, searched );
		} ) );

	test( 'whose proxy removes headers and ignores queries accuses nobody', () =>
		on( `${ WITHOUT_HEADERS }\n${ WITHOUT_QUERIES }`, async ( site ) => {
			const searched = await search( site );
			assert.notEqual( searched.outcome.isolation?.kind, 'found' );
			assert.match( saidBy( searched ), /proxy|removes/ );
			await assertNothingLeft( site, searched );
		} ) );

	test( 'with two web servers, one of which lacks the loader, accuses nobody but the culprit', () =>
		on( '', async ( site ) => {
			const config = join( site.root, 'wp-config.php' );
			// What such a server sees of the files: no must-use plugins. It gets about every second request for REST.
			writeFileSync(
				config,
				readFileSync( config, 'utf8' ).replace(
					'<?php',
					`<?php
					if ( false !== strpos( $_SERVER['REQUEST_URI'] ?? '', 'wp-json' ) && mt_rand( 0, 1 ) ) {
						define( 'WPMU_PLUGIN_DIR', '/nowhere' );
					}`
				)
			);
			const searched = await search( site );
			if ( searched.outcome.isolation?.kind === 'found' ) {
				assertFound( searched );
			} else {
				assert.match(
					saidBy( searched ),
					/several web servers|another web server/
				);
			}
			await assertNothingLeft( site, searched );
		} ) );
} );

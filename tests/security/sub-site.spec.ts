/** On a network the server asks itself nothing for the administrator of a site that he could not ask. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { fromServer } from './from-server';

const INTERNAL = 'for the machine itself';

/** Sends the requests of one route on to what only the machine itself may see. */
const REDIRECT = `<?php
add_action( 'init', function () {
	if ( false !== strpos( $_SERVER['REQUEST_URI'], 'wp-json/leads/inside' ) ) {
		header( 'Location: /server-status.txt', true, 302 );
		exit;
	}
}, 0 );`;

describe( 'the loopback on a network', () => {
	let site: TestSite;
	let network: Session;
	let theirs: Session;

	before( async () => {
		site = await openSite( { multisite: 'subdirectory' } );
		writeFileSync( join( site.root, 'server-status.txt' ), INTERNAL );
		mkdirSync( join( site.root, 'wp-content/mu-plugins' ), {
			recursive: true,
		} );
		writeFileSync(
			join( site.root, 'wp-content/mu-plugins/leads.php' ),
			REDIRECT
		);
		await site.php(
			`$user = wp_insert_user( array( 'user_login' => 'siteadmin', 'user_pass' => 'password', 'user_email' => 'sa@example.org' ) );
			add_user_to_blog( 1, $user, 'administrator' );`
		);
		network = await openSession( site );
		theirs = await openSession( site, 'siteadmin', 'password' );
	} );
	after( () => site.stop() );

	test( 'asks the REST API for a site’s administrator', async () => {
		const url = `${ site.url }/wp-json/`;
		assert.equal( ( await fromServer( theirs, { url } ) ).status, 200 );
	} );

	for ( const path of [
		'/server-status.txt',
		'/server-status.txt?rest_route=/',
		'/server-status.txt/wp-json/',
		'/wp-json/../server-status.txt',
		'/wp-json/%2e%2e/server-status.txt',
		'/wp-content/debug.log',
		'/wp-admin/network/',
	] ) {
		test( `does not ask ${ path }`, async () => {
			for ( const session of [ theirs, network ] ) {
				for ( const credential of [ 'none', 'cookie' ] ) {
					const answer = await fromServer( session, {
						url: site.url + path,
						credential,
					} );
					assert.equal( answer.kind, 'refused-to-send' );
					assert.ok( ! answer.text.includes( INTERNAL ) );
				}
			}
		} );
	}

	test( 'follows a redirect to it for the network’s administrator only', async () => {
		const url = `${ site.url }/wp-json/leads/inside`;
		for ( const credential of [ 'none', 'cookie-nonce' ] ) {
			const stopped = await fromServer( theirs, { url, credential } );
			assert.equal( stopped.status, 302 );
			assert.ok( ! stopped.text.includes( INTERNAL ) );
			const followed = await fromServer( network, { url, credential } );
			assert.equal( followed.status, 200 );
		}
	} );
} );

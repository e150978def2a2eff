/**
 * What the server asks of the host beside its own, with or without www., it asks as nobody: it may be somebody else's.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import type { Probe } from '../../src/diagnosis/evidence/types';
import type { SendProbe } from '../../src/transport/vantage';
import { type ApacheSite, startApache } from '../env/apache';
import { openSession } from '../sandbox/session';

describe( 'the host beside the site', () => {
	let site: ApacheSite;
	let send: SendProbe;

	before( async () => {
		site = await startApache( {
			hostname: 'localhost',
			constants: { WP_ACCESSIBLE_HOSTS: 'www.localhost' },
		} );
		const { vantages } = await openSession( site );
		assert.ok( vantages.loopback );
		send = vantages.loopback;
		const folder = join( site.root, 'wp-content/mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		// Two addresses of the REST API: one says what arrived, one leads to the neighbour.
		writeFileSync(
			join( folder, 'seen.php' ),
			`<?php
			if ( false !== strpos( $_SERVER['REQUEST_URI'], '/demo/v1/seen' ) ) {
				exit( json_encode( array( $_SERVER['HTTP_HOST'], array_keys( array_filter( getallheaders() ) ) ) ) );
			}
			if ( false !== strpos( $_SERVER['REQUEST_URI'], '/demo/v1/away' ) ) {
				header( 'Location: http://www.' . $_SERVER['HTTP_HOST'] . '/wp-json/demo/v1/seen', true, 302 );
				exit;
			}`
		);
	} );
	after( () => site.stop() );

	const ask = ( url: string, change: Partial< Probe > = {} ) =>
		send( {
			id: 'asked',
			endpoint: 'posts',
			route: null,
			url,
			method: 'GET',
			credential: 'none',
			form: 'direct',
			vantage: 'loopback',
			dryRun: false,
			expects: { statuses: [ 200 ], why: '' },
			...change,
		} );
	const beside = () => site.url.replace( '://', '://www.' );

	test( 'is asked as nobody', async () => {
		const { response } = await ask( `${ beside() }/wp-json/demo/v1/seen` );
		const [ host, names ] = JSON.parse( response?.body ?? 'null' );
		assert.match( host, /^www\.localhost:/ );
		assert.deepEqual(
			names.filter( ( name: string ) =>
				/^(cookie|authorization|x-wp-nonce|x-ws401)/i.test( name )
			),
			[]
		);
	} );

	for ( const [ what, change ] of [
		[ 'a login', { credential: 'cookie' } ],
		[ 'a login and a nonce', { credential: 'cookie-nonce' } ],
		[ 'anything to be stored', { method: 'POST', dryRun: true } ],
		[ 'a test header', { endpoint: 'echo-basic' } ],
	] as [ string, Partial< Probe > ][] ) {
		test( `never gets ${ what }`, async () => {
			const exchange = await ask(
				`${ beside() }/wp-json/demo/v1/seen`,
				change
			);
			// The echo has an address of its own, which is the site's.
			const at = exchange.response?.finalUrl ?? '';
			assert.ok( ! at.startsWith( beside() ) );
			if ( ! change.endpoint ) {
				assert.equal( exchange.failure?.kind, 'refused-to-send' );
			}
		} );
	}

	test( 'is not asked further down than the neighbour, nor at another port', async () => {
		for ( const url of [
			beside().replace( 'www.', 'www.www.' ),
			beside().replace( /:\d+$/, ':1' ),
		] ) {
			const { failure } = await ask( `${ url }/wp-json/demo/v1/seen` );
			assert.equal( failure?.kind, 'refused-to-send' );
		}
	} );

	test( 'is where a redirect is followed to by nobody, and by no login', async () => {
		const nobody = await ask( `${ site.url }/wp-json/demo/v1/away` );
		assert.equal(
			nobody.response?.finalUrl,
			`${ beside() }/wp-json/demo/v1/seen`
		);
		const known = await ask( `${ site.url }/wp-json/demo/v1/away`, {
			credential: 'cookie',
			route: '/demo/v1/away',
			form: 'pretty',
		} );
		assert.equal( known.response?.status, 302 );
		assert.equal(
			known.response?.finalUrl,
			`${ site.url }/wp-json/demo/v1/away`
		);
	} );
} );

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { passwordWay } from '../../src/diagnosis/credentials/ways-in';
import { diagnose } from '../../src/diagnosis/judging';
import { startNginx } from '../env/nginx';
import type { RunningSite } from '../env/running-site';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { siteState, withoutPasswords } from './site-state';
import { diagnosisEvidence, takeTrip } from './take-trip';

/** A name that no environment takes for a computer of one's own. */
const HOST = 'shop.plain-http.example';

/** What a line in /etc/hosts would do, for WordPress's own requests. */
const NAME_SERVER = `<?php
add_action( 'http_api_curl', function ( $handle, $arguments, $url ) {
	curl_setopt( $handle, CURLOPT_RESOLVE, array( '${ HOST }:' . wp_parse_url( $url, PHP_URL_PORT ) . ':127.0.0.1' ) );
}, 10, 3 );`;

/** Has an administrator with an application password, whom it hurts. */
const storePassword = ( site: RunningSite ) =>
	site.php(
		`WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Phone' ) );`
	);

describe( 'a site by plain http that is not a local one', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		// The same for the requests of this process; read when the module is loaded.
		process.env.WS401_HOST = HOST;
		await import( join( __dirname, '../env/playground/host-names.cjs' ) );
		site = await openSite( { environment: 'production', hostname: HOST } );
		const folder = join( site.root, 'wp-content', 'mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		writeFileSync( join( folder, 'name-server.php' ), NAME_SERVER );
		await withoutPasswords( site, true );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	test( 'is told why it has no application passwords, and what gives it some', async () => {
		const evidence = await diagnosisEvidence( site, session );
		assert.equal( new URL( evidence.site?.siteurl ?? '' ).hostname, HOST );
		assert.ok(
			evidence.exchanges?.some(
				( { probe, response } ) =>
					probe.vantage === 'loopback' && response
			),
			'The site reached itself.'
		);
		const way = passwordWay( evidence, null );
		assert.equal( way.colour, 'red' );
		assert.match(
			way.sentence,
			/does not see that the site is called over https/
		);
		assert.match( way.steps[ 0 ]?.text ?? '', /Set up a certificate/ );
		assert.deepEqual( way.roles, [] );
	} );

	test( 'hears it first once somebody has an application password', async () => {
		const found = async () =>
			diagnose( await diagnosisEvidence( site, session ) ).findings.map(
				( { check, finding } ) => [ check, finding.severity ]
			);
		const check = 'application-passwords-unavailable';
		assert.deepEqual( await found(), [ [ check, 'info' ] ] );
		await storePassword( site );
		assert.deepEqual( await found(), [ [ check, 'warning' ] ] );
		await withoutPasswords( site, true );
	} );

	test( 'hears the same of a round trip, which leaves nothing', async () => {
		const clean = await siteState( site );
		for ( const inside of [ false, true ] ) {
			const { verdict } = await takeTrip( site, session, { inside } );
			assert.equal( verdict.kind, 'unavailable' );
			assert.equal( verdict.finding.station, 'wordpress' );
			assert.match( verdict.finding.summary, /over https/ );
			assert.deepEqual( await siteState( site ), clean );
		}
	} );
} );

describe( 'a site on https whose proxy does not say so', () => {
	let site: RunningSite;

	before( async () => {
		// Its certificate is its own.
		process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
		site = await startNginx( {
			front: 'silent',
			environment: 'production',
		} );
		await storePassword( site );
	} );
	after( async () => {
		delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
		await site.stop();
	} );

	test( 'is told of the proxy, and given the line that makes WordPress believe it', async () => {
		const cookie = await cookieOf( site, 'admin', 'password' );
		const session = await openSession(
			site,
			undefined,
			undefined,
			{},
			{ cookie }
		);
		const evidence = await diagnosisEvidence( site, session );
		const [ first ] = diagnose( evidence ).findings;
		assert.equal( first?.check, 'proxy-hides-https' );
		const way = passwordWay( evidence, null );
		assert.equal( way.colour, 'red' );
		assert.match(
			way.steps[ 0 ]?.text ?? '',
			/called over https, but PHP/
		);
		assert.match(
			way.steps[ 0 ]?.snippet?.code ?? '',
			/HTTP_X_FORWARDED_PROTO/
		);
	} );
} );

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

import { diagnoseSite } from '../causes/diagnose-site';
import { startApache } from '../env/apache';
import { cookieOf } from './session';

test( 'a healthy site is asked 12 questions, by at most 16 requests of the browser and one call for both that the server asks itself', async () => {
	const site = await startApache( { php: 'fpm', workers: 6 } );
	try {
		const log = join( site.logs, 'apache-access.log' );
		const cookie = await cookieOf( site, 'admin', 'password' );
		// The log is written when an answer has been sent: also that of the login.
		await setTimeout( 500 );
		const before = readFileSync( log, 'utf8' ).length;
		const { exchanges } = await diagnoseSite( site, cookie );
		await setTimeout( 500 );
		const lines = readFileSync( log, 'utf8' )
			.slice( before )
			.trim()
			.split( '\n' )
			.filter( ( line ) => ! line.includes( 'page=who-said-401' ) );
		const loopbacks = ( exchanges ?? [] ).filter(
			( { probe, response } ) =>
				probe.vantage === 'loopback' && response !== null
		);
		assert.equal( exchanges?.length, 12 );
		assert.equal( loopbacks.length, 2 );
		assert.ok( lines.length - loopbacks.length <= 16, lines.join( '\n' ) );
		assert.equal(
			lines.filter( ( line ) => line.includes( 'ws401_from_server' ) )
				.length,
			1
		);
	} finally {
		await site.stop();
	}
} );

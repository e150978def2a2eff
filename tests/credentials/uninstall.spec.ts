import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { TripStartSchema } from '../../src/transport/credentials/schemas';
import { startRun } from '../../src/transport/sandbox/run';
import type { RunningSite } from '../env/running-site';
import { openSession } from '../sandbox/session';
import { openAnySite, openSite } from '../sandbox/test-site';

/** Every place in which this plugin writes, read past all caches. */
const EVERYWHERE = `
	global $wpdb;
	wp_cache_flush();
	$blogs = is_multisite() ? get_sites( array( 'fields' => 'ids' ) ) : array( 1 );
	$found = array();
	foreach ( $blogs as $blog ) {
		if ( is_multisite() ) {
			switch_to_blog( $blog );
		}
		$found = array_merge(
			$found,
			$wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%ws401%'" ),
			$wpdb->get_col( "SELECT 'event' FROM $wpdb->options WHERE option_name = 'cron' AND option_value LIKE '%ws401%'" )
		);
		if ( is_multisite() ) {
			restore_current_blog();
		}
	}
	if ( is_multisite() ) {
		$found = array_merge( $found, $wpdb->get_col( "SELECT meta_key FROM $wpdb->sitemeta WHERE meta_key LIKE '%ws401%' OR meta_key = 'using_application_passwords'" ) );
	}
	$found = array_merge(
		$found,
		$wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name = 'using_application_passwords'" ),
		$wpdb->get_col( "SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%ws401%' OR meta_value LIKE '%ws401%' OR meta_value LIKE '%Who Said 401%'" ),
		is_dir( WPMU_PLUGIN_DIR ) ? array( 'mu-plugins' ) : array()
	);
	sort( $found );
	echo wp_json_encode( $found );
`;

describe( 'deleting the plugin', () => {
	for ( const [ kind, open, isNetwork ] of [
		[ 'a site', openAnySite, false ],
		[
			'a network of sites',
			() => openSite( { multisite: 'subdirectory' } ),
			true,
		],
	] as const ) {
		describe( `from ${ kind }`, () => {
			let site: RunningSite;
			before( async () => {
				site = await open();
			} );
			after( () => site.stop() );

			const left = async (): Promise< string[] > =>
				JSON.parse( await site.php( EVERYWHERE ) );

			/** A trip and a run whose browser is gone. */
			async function begin() {
				const { server, vantages } = await openSession( site );
				await server.call( 'ws401_trip_start', TripStartSchema, {
					consent: '1',
				} );
				await startRun( server, vantages, Date.now );
			}

			for ( const isDeactivatedFirst of [ true, false ] ) {
				test( `in the middle of a test leaves nothing, ${ isDeactivatedFirst ? 'deactivated first' : 'even where no deactivation was heard of' }`, async () => {
					assert.deepEqual( await left(), [] );
					await begin();
					assert.deepEqual(
						await left(),
						[
							'event',
							'mu-plugins',
							'ws401_pending',
							'ws401_runs',
							'ws401_trips',
						].sort()
					);
					await site.php( `
						require_once ABSPATH . 'wp-admin/includes/plugin.php';
						${ isDeactivatedFirst ? `deactivate_plugins( 'who-said-401/plugin.php' );` : '' }
						uninstall_plugin( 'who-said-401/plugin.php' );
					` );
					assert.deepEqual( await left(), [] );
					await site.php( `
						require_once ABSPATH . 'wp-admin/includes/plugin.php';
						activate_plugin( 'who-said-401/plugin.php', '', ${ isNetwork } );
					` );
				} );
			}
		} );
	}
} );

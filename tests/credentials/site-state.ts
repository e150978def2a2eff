import type { RunningSite } from '../env/running-site';

/** Everything that a round trip might leave behind. */
export interface SiteState {
	/** Stored application passwords, by user and name. */
	passwords: string[];
	users: number;
	/** Options of ours. */
	options: string[];
	/** Scheduled events of ours. */
	events: string[];
	/** WordPress's own option; false when it is not set. */
	inUse: boolean;
	/** Whether the sandbox's must-use plugin is there. */
	loader: boolean;
}

/** Reads it past every cache of ours. */
export async function siteState( site: RunningSite ): Promise< SiteState > {
	return JSON.parse(
		await site.php( `
			global $wpdb;
			$passwords = array();
			foreach ( get_users() as $user ) {
				foreach ( WP_Application_Passwords::get_user_application_passwords( $user->ID ) as $item ) {
					$passwords[] = $user->user_login . ': ' . $item['name'];
				}
			}
			$events = array();
			foreach ( _get_cron_array() as $hooks ) {
				foreach ( array_keys( $hooks ) as $hook ) {
					if ( 0 === strpos( $hook, 'ws401_' ) ) {
						$events[] = $hook;
					}
				}
			}
			echo wp_json_encode( array(
				'passwords' => $passwords,
				'users'     => (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->users" ),
				'options'   => $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'ws401\\\\_%'" ),
				'events'    => $events,
				'inUse'     => WP_Application_Passwords::is_in_use(),
				'loader'    => is_file( WPMU_PLUGIN_DIR . '/00-who-said-401.php' ),
			) );
		` )
	);
}

/** Takes every application password away, and sets WordPress's own option or not. */
export async function withoutPasswords(
	site: RunningSite,
	inUse: boolean
): Promise< void > {
	await site.php( `
		WhoSaid401\\Credentials\\Trips::end_all();
		foreach ( get_users() as $user ) {
			WP_Application_Passwords::delete_all_application_passwords( $user->ID );
		}
		${ inUse ? `update_option( 'using_application_passwords', 1 );` : `delete_option( 'using_application_passwords' );` }
	` );
}

/** Makes every temporary password of the site look older than it is. */
export async function age(
	site: RunningSite,
	seconds: number
): Promise< void > {
	await site.php( `
		use WhoSaid401\\Storage\\Row_Seal;
		$purpose = 'ws401_trips|' . get_current_blog_id();
		$row = Row_Seal::open( $purpose, get_option( 'ws401_trips', null ) );
		foreach ( $row['trips'] as &$trip ) {
			$trip['expires'] -= ${ seconds };
		}
		unset( $trip );
		update_option( 'ws401_trips', Row_Seal::close( $purpose, $row ), true );
	` );
}

/** Makes every run look older than it is. */
export async function ageRuns(
	site: RunningSite,
	seconds: number
): Promise< void > {
	await site.php( `
		WhoSaid401\\Runs\\Run_List::change( function ( $list ) {
			foreach ( $list['runs'] as &$run ) {
				$run['expires'] -= ${ seconds };
			}
			return $list;
		} );
	` );
}

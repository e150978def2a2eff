<?php
/**
 * The list of actions.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Accounts;
use WhoSaid401\Answering\Answer;
use WhoSaid401\Credentials;
use WhoSaid401\History;
use WhoSaid401\Htaccess\Guard;
use WhoSaid401\Logins;
use WhoSaid401\Prevention;
use WhoSaid401\Routes;

defined( 'ABSPATH' ) || exit;

/**
 * Makes the actions known to admin-ajax.
 */
final class Registry {

	/**
	 * Every action that needs a login, by name.
	 */
	const ACTIONS = array(
		'ws401_facts'            => Facts::class,
		'ws401_nonce'            => Nonce::class,
		'ws401_challenge'        => Challenge::class,
		'ws401_permit'           => Give_Permit::class,
		'ws401_permit_back'      => Take_Permit_Back::class,
		'ws401_from_server'      => From_Server::class,
		'ws401_echo_ticket'      => Echo_Ticket::class,
		'ws401_run_start'        => Run_Start::class,
		'ws401_run_end'          => Run_End::class,
		'ws401_trace'            => Take_Trace::class,
		'ws401_look'             => Look_Start::class,
		'ws401_find_literals'    => Find_Literals::class,
		'ws401_access_list'      => Credentials\Access_List::class,
		'ws401_in_use_repair'    => Credentials\In_Use_Repair::class,
		'ws401_password_revoke'  => Credentials\Revoke::class,
		'ws401_trip_start'       => Credentials\Trip_Start::class,
		'ws401_trip_end'         => Credentials\Trip_End::class,
		'ws401_user_lookup'      => Credentials\User_Lookup::class,
		'ws401_routes'           => Routes\Route_List::class,
		'ws401_inside_answers'   => Accounts\Inside_Answers::class,
		'ws401_accounts'         => Accounts\Account_Search::class,
		'ws401_history_list'     => History\History_List::class,
		'ws401_history_mail'     => History\Mail_Switch::class,
		'ws401_history_switch'   => History\History_Switch::class,
		'ws401_logins'           => Logins\Logins::class,
		'ws401_session_list'     => Logins\Session_List::class,
		'ws401_session_end'      => Logins\Session_End::class,
		'ws401_checklist'        => Prevention\Checklist::class,
		'ws401_htaccess_read'    => Htaccess\Read::class,
		'ws401_htaccess_measure' => Htaccess\Measure::class,
		'ws401_htaccess_apply'   => Htaccess\Apply::class,
		'ws401_htaccess_status'  => Htaccess\Status::class,
		'ws401_htaccess_confirm' => Htaccess\Confirm::class,
		'ws401_htaccess_backups' => Htaccess\List_Backups::class,
		'ws401_htaccess_restore' => Htaccess\Restore::class,
		'ws401_htaccess_discard' => Htaccess\Discard::class,
	);

	/**
	 * Registers them, on admin-ajax alone.
	 */
	public static function register(): void {
		if ( ! wp_doing_ajax() ) {
			return;
		}
		foreach ( self::ACTIONS as $name => $action ) {
			add_action( 'wp_ajax_' . $name, static fn() => ( new $action() )->run() );
			// WordPress would answer the same, but behind whatever others have printed.
			add_action( 'wp_ajax_nopriv_' . $name, static fn() => Answer::bare( '0', 400 ) );
		}
		Header_Echo::register();
		Guard::register();
	}
}

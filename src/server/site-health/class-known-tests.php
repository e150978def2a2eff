<?php
/**
 * The tests on the Site Health screen that send no request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Credentials\Credential_Facts;
use WhoSaid401\Credentials\Filter_Answer;
use WhoSaid401\History\Clock;
use WhoSaid401\History\Hourly_Watch;
use WhoSaid401\History\Spool;
use WhoSaid401\History\Switcher;
use WhoSaid401\Logins\Login_Record;
use WhoSaid401\Logins\Login_Rows;

defined( 'ABSPATH' ) || exit;

/**
 * Says what is known without asking: of application passwords, of background jobs, and of what the history has.
 */
final class Known_Tests {

	/**
	 * Seconds by which a background job may be late.
	 */
	const LATE = HOUR_IN_SECONDS;

	/**
	 * Logins that end early within a week before it is called a fault: one may have its own reason.
	 */
	const FEW = 3;

	/**
	 * Seconds below which a login is said to be short, as in src/diagnosis/causes/session/login-life-short.ts.
	 */
	const SHORT = 2 * HOUR_IN_SECONDS;

	/**
	 * Whether application passwords are available.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	public static function passwords(): array {
		$about = __( 'An application password is what an app, a service or an AI agent logs in with.', 'who-said-401' );
		if ( wp_is_application_passwords_available() ) {
			// As core adds it (wp-includes/default-filters.php).
			if ( false === has_filter( 'determine_current_user', 'wp_validate_application_password' ) ) {
				return Result::of( 'ws401-passwords', false, __( 'WordPress does not look at application passwords here', 'who-said-401' ), array( $about, __( 'Code of this site has taken WordPress’s own check away (wp_validate_application_password on the hook determine_current_user): unless that code checks them itself, every app is refused.', 'who-said-401' ) ) );
			}
			$reader = Password_Readers::first();
			if ( null !== $reader ) {
				/* translators: %s: name of a plugin. */
				$label = sprintf( __( '“%s” checks the passwords of apps besides WordPress', 'who-said-401' ), $reader['component']['name'] );
				/* translators: 1: file. 2: line. */
				return Result::of( 'ws401-passwords', false, $label, array( $about, sprintf( __( 'It reads them from the same header (%1$s:%2$d). If it takes the passwords of accounts only, it refuses application passwords as wrong. WordPress checks them without a plugin.', 'who-said-401' ), $reader['file'], $reader['line'] ) ) );
			}
			$condition = Password_Readers::condition();
			if ( null !== $condition ) {
				/* translators: %s: name of a plugin. */
				$label = sprintf( __( 'Application passwords are available, and “%s” can refuse each of them', 'who-said-401' ), $condition['component']['name'] );
				/* translators: 1: file. 2: line. */
				return Result::of( 'ws401-passwords', true, $label, array( $about, sprintf( __( 'It is called once a password was found to be right, and can still refuse it (%1$s:%2$d). Whether it does is not known here.', 'who-said-401' ), $condition['file'], $condition['line'] ) ) );
			}
			return Result::of( 'ws401-passwords', true, __( 'Application passwords are available', 'who-said-401' ), array( $about ) );
		}
		$asked = Filter_Answer::of( Credential_Facts::FOR_SITE, wp_is_application_passwords_supported() );
		$more  = wp_is_application_passwords_supported()
			? __( 'Code of this site turns them off.', 'who-said-401' )
			: __( 'WordPress offers them only over HTTPS: have the site served by it.', 'who-said-401' );
		foreach ( $asked['voices'] as $voice ) {
			if ( $voice['necessary'] || $voice['sufficient'] ) {
				/* translators: 1: name of a plugin. 2: file. 3: line. */
				$more = sprintf( __( '“%1$s” turns them off (%2$s:%3$d). If that is intended, nothing has to be done.', 'who-said-401' ), $voice['component']['name'], $voice['file'], $voice['line'] );
				break;
			}
		}
		return Result::of( 'ws401-passwords', false, __( 'Application passwords are not available', 'who-said-401' ), array( $about, $more ) );
	}

	/**
	 * Whether background jobs run on time.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	public static function background(): array {
		$about  = __( 'WordPress does what is scheduled, such as publishing a post, updating and cleaning up, in background jobs that it starts by a request to itself.', 'who-said-401' );
		$events = array_filter( (array) _get_cron_array(), 'is_array' );
		$since  = array() === $events ? 0 : time() - (int) min( array_keys( $events ) );
		if ( $since <= self::LATE ) {
			return Result::of( 'ws401-background', true, __( 'Background jobs run on time', 'who-said-401' ), array( $about ) );
		}
		return Result::of(
			'ws401-background',
			false,
			__( 'Background jobs are late', 'who-said-401' ),
			array(
				$about,
				/* translators: 1: name of a hook. 2: length of time, such as 2 hours. */
				sprintf( __( 'The job “%1$s” was due %2$s ago.', 'who-said-401' ), (string) key( $events[ min( array_keys( $events ) ) ] ), human_time_diff( time() - $since ) ),
				defined( 'DISABLE_WP_CRON' ) && DISABLE_WP_CRON
					? __( 'DISABLE_WP_CRON is set in wp-config.php: then your host has to call wp-cron.php, and did not. Ask your host to call it every five minutes.', 'who-said-401' )
					: __( 'Either nobody has visited the site since, or its requests to itself are refused. Who Said 401 finds out which.', 'who-said-401' ),
			)
		);
	}

	/**
	 * What the hourly watch saw last.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	public static function watch(): array {
		$about = __( 'While its history is on, Who Said 401 asks your site every hour whether it still answers.', 'who-said-401' );
		$last  = Hourly_Watch::last();
		$known = $last['known'];
		if ( array() === $known ) {
			return Result::of( 'ws401-watch', true, __( 'The hourly watch has not asked yet', 'who-said-401' ), array( $about ) );
		}
		/* translators: %s: date and time. */
		$when = sprintf( __( 'It asked last on %s.', 'who-said-401' ), wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $last['time'] ) );
		if ( 'red' !== Hourly_Watch::colour( $known ) ) {
			return Result::of( 'ws401-watch', true, __( 'The hourly watch sees no fault', 'who-said-401' ), array( $about, $when ) );
		}
		return Result::of( 'ws401-watch', false, __( 'The hourly watch sees that something fails which worked before', 'who-said-401' ), array( $about, implode( ' ', Watch_Words::failing( $known ) ), $when ), '&tab=history' );
	}

	/**
	 * Whether the nonce of admin pages counts.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	public static function nonce(): array {
		return Page_Nonce::tried();
	}

	/**
	 * Whether logins end early.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	public static function logins(): array {
		$about = __( 'A login that ends early throws people out while they write.', 'who-said-401' );
		$meant = Credential_Facts::lifetimes( get_current_user_id() )['session'];
		if ( $meant < self::SHORT ) {
			/* translators: %s: length of time, such as 15 minutes. */
			return Result::of( 'ws401-logins', false, sprintf( __( 'Logins are meant to last no longer than %s', 'who-said-401' ), human_time_diff( 0, $meant ) ), array( $about, __( 'WordPress’s own last two days. If a shorter time is intended, nothing has to be done.', 'who-said-401' ) ) );
		}
		$domain = defined( 'COOKIE_DOMAIN' ) && is_string( COOKIE_DOMAIN ) ? ltrim( strtolower( COOKIE_DOMAIN ), '.' ) : '';
		$host   = strtolower( (string) wp_parse_url( home_url(), PHP_URL_HOST ) );
		if ( '' !== $domain && $host !== $domain && substr( $host, -strlen( $domain ) - 1 ) !== '.' . $domain ) {
			/* translators: 1: domain. 2: domain. */
			return Result::of( 'ws401-logins', false, __( 'Login cookies are made for another domain', 'who-said-401' ), array( $about, sprintf( __( 'COOKIE_DOMAIN says %1$s, and this site is at %2$s: browsers do not keep such a cookie.', 'who-said-401' ), $domain, $host ) ) );
		}
		if ( ! Switcher::is_on() ) {
			/* translators: %s: length of time, such as 2 days. */
			return Result::of( 'ws401-logins', true, sprintf( __( 'Logins are meant to last %s', 'who-said-401' ), human_time_diff( 0, $meant ) ), array( $about, __( 'Whether they do is recorded only while the history of Who Said 401 is on.', 'who-said-401' ) ) );
		}
		Spool::flush();
		$read  = Login_Record::read( Login_Rows::all(), time(), Clock::steps() );
		$early = array_values( array_filter( $read['ended'], static fn( $end ) => in_array( $end['way'], Login_Record::EARLY, true ) && $end['at'] > time() - 7 * DAY_IN_SECONDS ) );
		if ( count( $early ) < self::FEW ) {
			return Result::of( 'ws401-logins', true, __( 'Logins last as long as they are meant to', 'who-said-401' ), array( $about, __( 'In the last week, the history has seen hardly any or none that ended early.', 'who-said-401' ) ) );
		}
		$last = $early[0];
		/* translators: 1: number of logins. 2: length of time. 3: length of time. */
		$more = sprintf( __( 'In the last week, %1$d logins ended early; the last one after at most %2$s, and it was meant to last %3$s.', 'who-said-401' ), count( $early ), human_time_diff( 0, $last['lasted'] ), human_time_diff( 0, $last['meant'] ) );
		if ( is_array( $last['by'] ) && '' !== $last['file'] ) {
			/* translators: 1: name of a plugin. 2: file. 3: line. */
			$more .= ' ' . sprintf( __( '“%1$s” deleted its session (%2$s:%3$d).', 'who-said-401' ), $last['by']['name'] ?? '', $last['file'], $last['line'] );
		}
		return Result::of( 'ws401-logins', false, __( 'Logins end earlier than they are meant to', 'who-said-401' ), array( $about, $more ), '&tab=history' );
	}
}

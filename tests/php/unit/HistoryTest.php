<?php
/**
 * Tests of what the history makes of what it sees.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\History\Changes;
use WhoSaid401\History\Kept_Text;
use WhoSaid401\History\Ration;
use WhoSaid401\History\Sender;
use WhoSaid401\History\Snapshot;
use WhoSaid401\History\Spool_File;
use WhoSaid401\History\Switcher;
use WhoSaid401\History\Table;

/**
 * What is compared, cut and counted without a site.
 */
final class HistoryTest extends TestCase {

	/**
	 * How one plugin was.
	 */
	private const PLUGIN = array(
		'name'    => 'X',
		'version' => '1.2',
		'content' => 'aaaaaaaaaaaa',
		'active'  => true,
	);

	/**
	 * What can become of a plugin.
	 *
	 * @return array<string, array{array<string, mixed>|null, array<string, mixed>|null, array<string, array{string, string}>}>
	 */
	public static function changes(): array {
		$now = self::PLUGIN;
		return array(
			'nothing'     => array( $now, $now, array() ),
			'updated'     => array( $now, array( 'version' => '1.3', 'content' => 'b' ) + $now, array( 'updated' => array( '1.2', '1.3' ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
			'edited'      => array( $now, array( 'content' => 'bbbbbbbbbbbb' ) + $now, array( 'edited' => array( 'aaaaaaaa', 'bbbbbbbb' ) ) ),
			'deactivated' => array( $now, array( 'active' => false ) + $now, array( 'deactivated' => array( '', '' ) ) ),
			'activated'   => array( array( 'active' => false ) + $now, $now, array( 'activated' => array( '', '' ) ) ),
			'new'         => array(
				null,
				$now,
				array(
					'added'     => array( '', '1.2' ),
					'activated' => array( '', '' ),
				),
			),
			'gone'        => array( $now, null, array( 'removed' => array( '1.2', '' ) ) ),
		);
	}

	/**
	 * Compares two looks.
	 *
	 * @dataProvider changes
	 *
	 * @param array<string, mixed>|null            $before   As it was.
	 * @param array<string, mixed>|null            $now      As it is.
	 * @param array<string, array{string, string}> $expected From and to, by code.
	 */
	public function test_tells_what_became_of_it( ?array $before, ?array $now, array $expected ): void {
		$snapshot = static fn( ?array $one ): array => array( 'plugin' => null === $one ? array() : array( 'x/x.php' => $one ) );
		$found    = array();
		foreach ( Changes::between( $snapshot( $before ), $snapshot( $now ) ) as $change ) {
			self::assertSame( array( 'plugin', 'x/x.php', 'X' ), array( $change['subject'], $change['id'], $change['name'] ) );
			$found[ $change['code'] ] = array( $change['from'], $change['to'] );
		}
		self::assertSame( $expected, $found );
	}

	/**
	 * A look from the command line does not see which PHP visitors get.
	 */
	public function test_compares_only_what_both_looks_saw(): void {
		$server = array( 'server' => array( 'php' => array( 'name' => 'php', 'value' => '8.2' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		self::assertSame( array(), Changes::between( $server, array() ) );
		self::assertSame( array(), Changes::between( array(), $server ) );
	}

	/**
	 * It is the same .htaccess whatever script runs.
	 */
	public function test_knows_the_site_s_folder_without_the_script(): void {
		foreach ( array(
			array( 'https://x.org', 'https://x.org', '/www/', '/www/' ),
			array( 'https://x.org/blog', 'https://x.org/blog/', '/www/blog/', '/www/blog/' ),
			array( 'https://x.org', 'https://x.org/wp', '/www/wp/', '/www/' ),
			array( 'https://x.org/a', 'https://x.org/a/core/wp', '/www/a/core/wp/', '/www/a/' ),
			array( 'https://x.org', 'https://x.org/wp', '/elsewhere/core/', null ),
			array( 'https://x.org', 'https://x.org/wp', '/www/mywp/', null ),
			array( 'https://x.org/blog', 'https://x.org/wp', '/www/wp/', null ),
		) as list( $home, $siteurl, $core, $folder ) ) {
			self::assertSame( $folder, Snapshot::home_folder( $home, $siteurl, $core ), "$home $siteurl $core" );
		}
	}

	/**
	 * Only of what WordPress named is the minute known.
	 */
	public function test_knows_the_minute_of_what_was_named_alone(): void {
		self::assertSame( array( 'plugin|x/x.php|activated' ), Changes::known( array( array( 'activated_plugin', array( 'x/x.php', false ) ) ) ) );
		self::assertSame(
			array( 'plugin|x/x.php|updated', 'plugin|y/y.php|updated' ),
			Changes::known( array( array( 'upgrader_process_complete', array( null, array( 'type' => 'plugin', 'plugins' => array( 'x/x.php', 'y/y.php' ) ) ) ) ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		);
		self::assertSame( array(), Changes::known( array( array( 'upgrader_process_complete', array( null, 'odd' ) ) ) ) );
	}

	/**
	 * A row is what the table takes, whatever it is made of.
	 */
	public function test_a_row_fits_into_the_table(): void {
		$row = Table::row(
			array(
				'kind'    => "re\0st\n",
				'subject' => str_repeat( 'é', 300 ),
				'code'    => array( 'x' ),
				'status'  => '-4',
				'hits'    => -1,
			),
			7
		);
		self::assertSame( array( 'rest', str_repeat( 'é', 191 ), '', 0, 1, 0, 7 ), array( $row['kind'], $row['subject'], $row['code'], $row['status'], $row['hits'], $row['senders'], $row['minute'] ) );
		self::assertSame( $row, Table::row( $row, 7 ), 'once more is the same' );
		self::assertNotSame( $row['digest'], Table::row( $row, 8 )['digest'] );
	}

	/**
	 * What is alike is one row with all hits and all marks.
	 */
	public function test_counts_together_what_is_alike(): void {
		$row      = static fn( string $code, int $marks ) => Table::row( array( 'code' => $code, 'senders' => $marks ), 1 ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		$together = array_values( Table::together( array( $row( 'a', 1 ), $row( 'b', 1 ), $row( 'a', 4 ), $row( 'a', 4 ) ) ) );
		self::assertSame( array( array( 'a', 3, 5 ), array( 'b', 1, 1 ) ), array_map( static fn( $one ) => array( $one['code'], $one['hits'], $one['senders'] ), $together ) );
	}

	/**
	 * Of an action's name stays what code wrote.
	 */
	public function test_leaves_out_what_an_action_stands_for_once(): void {
		foreach ( array(
			'delete-post_12'                           => 'delete-post_#',
			'activate-plugin_x/x.php'                  => 'activate-plugin_x/x.php',
			'confirm_jane.doe@example.org'             => 'confirm_#',
			'reset-4f9a8b7c6d5e4f3a'                   => 'reset-#',
			'run_4f9a8b7c-6d5e-4f3a-9b8c-0a1b2c3d4e5f' => 'run_#',
			"a b\xc3\xa9'\"<script>"                   => 'a-b-script-',
			str_repeat( 'long_', 30 )                  => substr( str_repeat( 'long_', 30 ), 0, 64 ),
		) as $action => $kept ) {
			self::assertSame( $kept, Kept_Text::action( $action ) );
		}
	}

	/**
	 * A plugin may have a secret for an address; what stands for what is asked for says nothing.
	 */
	public function test_leaves_keys_out_of_a_route(): void {
		foreach ( array(
			'/hook/v1/4f9a8b7c6d5e4f3a'             => '/hook/v1/#',
			'/hook/v1/4f9a8b7c-6d5e-4f3a-9b8c-0a1b2c3d4e5f' => '/hook/v1/#',
			'/hook/v1/Ab3-x9_QwE2rTyUi/done'        => '/hook/v1/#/done',
			'/hook/v1/x4f9a8b7c6d5e4f3a(?P<id>\d+)' => '/hook/v1/#(?P<id>\d+)',
			'/wp/v2/posts/(?P<id>[\d]+)'            => '/wp/v2/posts/(?P<id>[\d]+)',
			'/x/(?P<key>(?:[a-f0-9]{32}|abcdefgh12345678))' => '/x/(?P<key>(?:[a-f0-9]{32}|abcdefgh12345678))',
			'/contact-form-7/v1/contact-forms'      => '/contact-form-7/v1/contact-forms',
			'/wc/v3/system_status/tools'            => '/wc/v3/system_status/tools',
		) as $pattern => $kept ) {
			self::assertSame( $kept, Kept_Text::pattern( $pattern ) );
		}
	}

	/**
	 * A code says which error it was, not what was sent.
	 */
	public function test_keeps_only_what_is_a_code(): void {
		foreach ( array(
			array( 'rest_cookie_invalid_nonce', 'rest_cookie_invalid_nonce' ),
			array( 'jwt_auth:bad.iss-401', 'jwt_auth:bad.iss-401' ),
			array( 401, '401' ),
			array( '483920', '#' ),
			array( 'otp_483920', 'otp_#' ),
			array( 'sk4f9a8b7c6d5e4f3a', '#' ),
			array( "no_code\n", '' ),
			array( 'Wrong password: secret', '' ),
			array( array( 'x' ), '' ),
		) as list( $said, $kept ) ) {
			self::assertSame( $kept, Kept_Text::code( $said ) );
		}
	}

	/**
	 * Whoever tries thousands of accounts makes no thousands of rows, every try is counted, and no change is lost for it.
	 */
	public function test_rations_a_minute(): void {
		$told = array();
		$kept = array();
		$row  = static fn( int $minute, int $account, string $kind = 'login' ): array => Table::row( array( 'kind' => $kind, 'credential' => 'none', 'code' => 'incorrect_password', 'user_id' => $account ), $minute ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		for ( $batch = 0; $batch < 10; $batch++ ) {
			$rows = array( $row( 5, 1, 'change' ) );
			foreach ( range( 1, 90 ) as $one ) {
				$rows[] = $row( 5, $one );
				$rows[] = $row( 5, 90 * $batch + $one );
			}
			$rationed = Ration::apply( Table::together( $rows ), $told );
			$told     = json_decode( (string) wp_json_encode( $rationed['told'] ), true );
			$kept     = Table::together( array_merge( array_values( $kept ), array_values( $rationed['rows'] ) ) );
		}
		$kinds = array_count_values( array_column( $kept, 'kind' ) );
		self::assertSame( array( Ration::A_MINUTE + 1, 1 ), array( $kinds['login'], $kinds['change'] ) );
		self::assertSame( 10 * 181, array_sum( array_column( $kept, 'hits' ) ) );
		$coarse = array_values( array_filter( $kept, static fn( $one ) => '' === $one['code'] ) );
		self::assertSame( array( 1, 'login', 0, 'none' ), array( count( $coarse ), $coarse[0]['kind'], $coarse[0]['user_id'], $coarse[0]['credential'] ) );

		$next = Ration::apply( Table::together( array( $row( 6, 7 ) ) ), $told );
		self::assertSame( 7, array_values( $next['rows'] )[0]['user_id'], 'another minute, another ration' );
		self::assertSame( 6, $next['told']['minute'] );
	}

	/**
	 * What somebody else has put in the place of the file is neither read nor written.
	 */
	public function test_uses_no_file_but_its_own(): void {
		$path   = (string) Spool_File::path();
		$target = $path . '-of-somebody';
		$write  = static fn( string $file ) => file_put_contents( $file, 'untouched' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- No WordPress here.
		$plant  = array(
			'open to others'   => static fn() => $write( $path ) && chmod( $path, 0622 ), // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
			'a link'           => static fn() => $write( $target ) && chmod( $target, 0600 ) && symlink( $target, $path ), // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
			'a link to nought' => static fn() => symlink( $target, $path ),
			'a second name'    => static fn() => $write( $target ) && chmod( $target, 0600 ) && link( $target, $path ), // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
		);
		if ( 0 === posix_geteuid() ) {
			$plant['somebody else’s'] = static fn() => $write( $path ) && chmod( $path, 0600 ) && chown( $path, 65534 ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
		}
		try {
			foreach ( $plant as $what => $make ) {
				Spool_File::discard();
				self::assertTrue( $make(), $what );
				self::assertNull( Spool_File::open( true ), $what );
				if ( 'a link to nought' === $what ) {
					self::assertFileDoesNotExist( $target );
				} else {
					self::assertStringEqualsFile( $path, 'untouched', $what );
					is_file( $target ) && unlink( $target ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
				}
			}
			Spool_File::discard();
			self::assertNull( Spool_File::open( false ) );
			$file = Spool_File::open( true );
			self::assertIsResource( $file );
			self::assertSame( 0600, fileperms( $path ) & 0777 );
			Spool_File::close( $file );
		} finally {
			Spool_File::discard();
			is_file( $target ) && unlink( $target ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
		}
	}

	/**
	 * A sender has one mark a day, and the number of marks is at most that of senders.
	 */
	public function test_marks_senders(): void {
		$marks = 0;
		for ( $sender = 0; $sender < 200; $sender++ ) {
			$_SERVER['REMOTE_ADDR'] = "192.0.2.$sender";
			$mark                   = Sender::mark();
			self::assertSame( $mark, Sender::mark() );
			self::assertSame( 1, Sender::count( $mark ) );
			$marks |= $mark;
			self::assertLessThanOrEqual( $sender + 1, Sender::count( $marks ) );
		}
		unset( $_SERVER['REMOTE_ADDR'] );
		self::assertGreaterThan( 30, Sender::count( $marks ) );
	}

	/**
	 * The name of the file cannot be guessed, and is another one on each site.
	 */
	public function test_waits_in_a_file_of_its_own(): void {
		$path = (string) Spool_File::path();
		self::assertMatchesRegularExpression( '#/ws401-[0-9a-f]{32}\z#', $path );
		self::assertSame( $path, Spool_File::path() );
		$prefix                  = $GLOBALS['wpdb']->prefix;
		$GLOBALS['wpdb']->prefix = 'wp_2_';
		$other                   = Spool_File::path();
		$GLOBALS['wpdb']->prefix = $prefix;
		self::assertNotSame( $path, $other );
	}

	/**
	 * Plugin.php says the names without loading a class.
	 */
	public function test_plugin_php_knows_its_names(): void {
		$entry = implode( '', (array) file( dirname( __DIR__, 3 ) . '/plugin.php' ) );
		self::assertStringContainsString( "isset( wp_load_alloptions()['" . Switcher::OPTION . "'] )", $entry );
		self::assertMatchesRegularExpression( "/'" . Switcher::EVENT . "'\s+=> array\( History\\\\Changes::class, 'hourly' \)/", $entry );
	}
}

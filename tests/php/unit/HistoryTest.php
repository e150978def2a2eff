<?php
/**
 * Tests of what the history makes of what it sees.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\History\Changes;
use WhoSaid401\History\Refusals;
use WhoSaid401\History\Sender;
use WhoSaid401\History\Spool;
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
		$without = new \ReflectionMethod( Refusals::class, 'without_values' );
		$without->setAccessible( true );
		foreach ( array(
			'delete-post_12'               => 'delete-post_#',
			'activate-plugin_x/x.php'      => 'activate-plugin_x/x.php',
			'confirm_jane.doe@example.org' => 'confirm_#',
			'reset-4f9a8b7c6d5e4f3a'       => 'reset-#',
			"a b\xc3\xa9'\"<script>"       => 'a-b-script-',
			str_repeat( 'long_', 30 )      => substr( str_repeat( 'long_', 30 ), 0, 64 ),
		) as $action => $kept ) {
			self::assertSame( $kept, $without->invoke( null, $action ) );
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
		$path = (string) Spool::path();
		self::assertMatchesRegularExpression( '#/ws401-[0-9a-f]{32}\z#', $path );
		self::assertSame( $path, Spool::path() );
		$prefix                  = $GLOBALS['wpdb']->prefix;
		$GLOBALS['wpdb']->prefix = 'wp_2_';
		$other                   = Spool::path();
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

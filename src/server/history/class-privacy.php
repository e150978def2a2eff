<?php
/**
 * What the history has about a person.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress's tools export and erase it.
 */
final class Privacy {

	/**
	 * Adds what exports.
	 *
	 * @param mixed $exporters Those that there are.
	 * @return mixed
	 */
	public static function add_exporter( $exporters ) {
		return is_array( $exporters ) ? $exporters + array(
			'ws401-history' => array(
				'exporter_friendly_name' => __( 'Who Said 401: history', 'who-said-401' ),
				'callback'               => array( self::class, 'export' ),
			),
		) : $exporters;
	}

	/**
	 * Adds what erases.
	 *
	 * @param mixed $erasers Those that there are.
	 * @return mixed
	 */
	public static function add_eraser( $erasers ) {
		return is_array( $erasers ) ? $erasers + array(
			'ws401-history' => array(
				'eraser_friendly_name' => __( 'Who Said 401: history', 'who-said-401' ),
				'callback'             => array( self::class, 'erase' ),
			),
		) : $erasers;
	}

	/**
	 * The rows about an account.
	 *
	 * @param string $email Its address.
	 * @return array{data: array<int, array<string, mixed>>, done: bool}
	 */
	public static function export( string $email ): array {
		$user  = get_user_by( 'email', $email );
		$items = array();
		Spool::flush();
		foreach ( $user ? Table::rows( $user->ID ) : array() as $row ) {
			$items[] = array(
				'group_id'    => 'ws401-history',
				'group_label' => __( 'Refused requests and changes (Who Said 401)', 'who-said-401' ),
				'item_id'     => 'ws401-history-' . $row['id'],
				'data'        => self::fields( $row ),
			);
		}
		return array(
			'data' => $items,
			'done' => true,
		);
	}

	/**
	 * Takes the rows about an account away.
	 *
	 * @param string $email Its address.
	 * @return array{items_removed: bool, items_retained: bool, messages: string[], done: bool}
	 */
	public static function erase( string $email ): array {
		$user    = get_user_by( 'email', $email );
		$flushed = Spool::flush();
		$gone    = $user ? Table::forget( $user->ID ) : 0;
		$stays   = null === $gone || ! $flushed;
		return array(
			'items_removed'  => 0 < (int) $gone,
			'items_retained' => $stays,
			'messages'       => $stays ? array( __( 'Who Said 401: the database did not let the history of this account be erased.', 'who-said-401' ) ) : array(),
			'done'           => true,
		);
	}

	/**
	 * The sentence that a site’s privacy policy can have while the history is on.
	 */
	public static function suggestion(): string {
		return __( 'To find faults in logins and in the programming interface (REST API), this site counts refused requests for 30 days: the minute, which part of the site refused, the kind of login and, where there is one, the account. Of each login it keeps when it began and how it ended. Addresses (IP), contents, passwords and cookies are not kept.', 'who-said-401' );
	}

	/**
	 * A row in words.
	 *
	 * @param array<string, string> $row Row of the table.
	 * @return array<int, array{name: string, value: string}>
	 */
	private static function fields( array $row ): array {
		$fields = array(
			__( 'Time', 'who-said-401' )   => gmdate( 'Y-m-d H:i', 60 * (int) $row['minute'] ) . ' UTC',
			__( 'Kind', 'who-said-401' )   => $row['kind'],
			__( 'Where', 'who-said-401' )  => trim( $row['method'] . ' ' . $row['subject'] ),
			__( 'Status', 'who-said-401' ) => '0' === $row['status'] ? '' : $row['status'],
			__( 'Code', 'who-said-401' )   => $row['code'],
			__( 'Login', 'who-said-401' )  => $row['credential'],
			__( 'Detail', 'who-said-401' ) => $row['detail'],
			__( 'Count', 'who-said-401' )  => $row['hits'],
		);
		$shown  = array();
		foreach ( array_filter( $fields, static fn( string $value ): bool => '' !== $value ) as $name => $value ) {
			$shown[] = array(
				'name'  => (string) $name,
				'value' => (string) $value,
			);
		}
		return $shown;
	}
}

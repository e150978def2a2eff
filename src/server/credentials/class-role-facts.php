<?php
/**
 * Which roles may use application passwords.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

defined( 'ABSPATH' ) || exit;

/**
 * Asks for a few accounts of each role: the filter decides by user, and may decide by anything.
 */
final class Role_Facts {

	/**
	 * Accounts asked for in each role.
	 */
	const SAMPLE = 3;

	/**
	 * Roles that are asked at most.
	 */
	const MOST_ROLES = 20;

	/**
	 * The roles that anybody has.
	 *
	 * @return array<int, array<string, mixed>> Shape: `RoleAccess` in src/diagnosis/evidence/types.ts.
	 */
	public static function collect(): array {
		$roles = array();
		foreach ( array_slice( wp_roles()->get_names(), 0, self::MOST_ROLES, true ) as $role => $name ) {
			$users = get_users(
				array(
					'role'        => $role,
					'number'      => self::SAMPLE,
					'orderby'     => 'ID',
					'count_total' => false,
				)
			);
			if ( array() === $users ) {
				continue;
			}
			$answers = array_map( static fn( $user ) => Filter_Answer::of( Credential_Facts::FOR_USER, true, array( $user ) ), $users );
			$refused = array_values( array_filter( $answers, static fn( $answer ) => true !== $answer['answer'] ) );
			$roles[] = array(
				'role'    => (string) $role,
				'name'    => translate_user_role( $name ),
				'asked'   => count( $answers ),
				'refused' => count( $refused ),
				'voices'  => $refused[0]['voices'] ?? array(),
			);
		}
		return $roles;
	}
}

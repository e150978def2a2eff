<?php
/**
 * The must-use plugin that sandboxed requests need.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Puts the gate into the must-use plugins and takes it away again. A file that is not byte for byte ours is never touched.
 */
final class Loader_File {

	/**
	 * Sorts before other must-use plugins, so that those are traced too.
	 */
	public const NAME = '00-who-said-401.php';

	/**
	 * Installs the gate.
	 *
	 * @param array|null $before What an earlier version of this plugin had installed.
	 * @return array{sha256: string, madeFolder: bool} What is installed now.
	 * @throws Not_Installable With one sentence saying why it cannot be.
	 */
	public static function install( ?array $before ): array {
		if ( ! wp_is_file_mod_allowed( 'ws401_loader' ) ) {
			Not_Installable::raise( __( 'This site forbids changes to its files (DISALLOW_FILE_MODS).', 'who-said-401' ) );
		}
		$bytes     = self::bytes();
		$installed = array(
			'sha256'     => hash( 'sha256', $bytes ),
			'madeFolder' => $before['madeFolder'] ?? false,
		);
		$file      = self::path();
		$there     = self::contents( $file );
		// The copy goes by itself when it has not been touched for as long as a run can last.
		// phpcs:ignore WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- Else it is written anew.
		if ( $there === $bytes && ! is_link( $file ) && @touch( $file ) ) {
			return $installed;
		}
		if ( null !== $there && hash( 'sha256', $there ) !== ( $before['sha256'] ?? '' ) ) {
			/* translators: %s: path of a file. */
			Not_Installable::raise( sprintf( __( 'A file that is not ours has the name we need: %s', 'who-said-401' ), $file ) );
		}
		if ( ! is_dir( WPMU_PLUGIN_DIR ) ) {
			// phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_is_writable
			if ( ! is_writable( dirname( WPMU_PLUGIN_DIR ) ) || ! self::make_folder() ) {
				/* translators: %s: path of a folder. */
				Not_Installable::raise( sprintf( __( 'The folder for must-use plugins does not exist and cannot be made: %s', 'who-said-401' ), WPMU_PLUGIN_DIR ) );
			}
			$installed['madeFolder'] = true;
		}
		if ( ! self::write( $file, $bytes ) ) {
			self::remove_folder( $installed['madeFolder'] );
			/* translators: %s: path of a folder. */
			Not_Installable::raise( sprintf( __( 'The folder for must-use plugins cannot be written to: %s', 'who-said-401' ), WPMU_PLUGIN_DIR ) );
		}
		return $installed;
	}

	/**
	 * Removes the gate, and the folder if it was made for it.
	 *
	 * @param array|null $installed What was installed, when that is known.
	 * @return bool Whether the gate is gone: false only when our file could not be deleted.
	 */
	public static function remove( ?array $installed ): bool {
		$file  = self::path();
		$there = self::contents( $file );
		if ( null !== $there ) {
			$is_ours = self::bytes() === $there || hash( 'sha256', $there ) === ( $installed['sha256'] ?? '' );
			if ( ! $is_ours ) {
				return true;
			}
			// phpcs:ignore WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- The outcome is looked at.
			if ( ! @unlink( $file ) ) {
				return false;
			}
			self::forget_compiled( $file );
		}
		self::remove_folder( $installed['madeFolder'] ?? false );
		return true;
	}

	/**
	 * Whether the gate is installed, in this version.
	 */
	public static function is_installed(): bool {
		return self::contents( self::path() ) === self::bytes();
	}

	/**
	 * Where it goes.
	 */
	public static function path(): string {
		return WPMU_PLUGIN_DIR . '/' . self::NAME;
	}

	/**
	 * The gate's text for this installation: it knows where the plugin is and which version it belongs to.
	 */
	private static function bytes(): string {
		$folder  = dirname( __DIR__ );
		$version = get_file_data( dirname( $folder, 2 ) . '/plugin.php', array( 'version' => 'Version' ) )['version'];
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
		$source = (string) file_get_contents( $folder . '/sandbox-loader.php' );
		return strtr(
			$source,
			// phpcs:disable WordPress.PHP.DevelopmentFunctions.error_log_var_export -- Writes PHP.
			array(
				"( __DIR__, '' );" => '( ' . var_export( $folder, true ) . ', ' . var_export( $version, true ) . ' );',
				"'the plugin’s folder/sandbox/class-sandbox.php'" => var_export( $folder . '/sandbox/class-sandbox.php', true ),
			)
			// phpcs:enable
		);
	}

	/**
	 * A file's content; null when there is none.
	 *
	 * @param string $file Path.
	 */
	private static function contents( string $file ): ?string {
		clearstatcache( true, $file );
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
		return is_file( $file ) ? (string) file_get_contents( $file ) : null;
	}

	/**
	 * Writes a file at once: a request that comes meanwhile sees all of it or nothing.
	 *
	 * @param string $file  Path.
	 * @param string $bytes Content.
	 */
	private static function write( string $file, string $bytes ): bool {
		$beside = $file . '.' . bin2hex( random_bytes( 4 ) );
		// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- A failure is an answer here; WP_Filesystem would ask for FTP.
		$written = strlen( $bytes ) === @file_put_contents( $beside, $bytes )
			&& chmod( $beside, defined( 'FS_CHMOD_FILE' ) ? FS_CHMOD_FILE : 0644 )
			&& rename( $beside, $file );
		if ( ! $written && is_file( $beside ) ) {
			unlink( $beside );
		}
		// phpcs:enable
		self::forget_compiled( $file );
		return $written;
	}

	/**
	 * Makes PHP read the file anew even where it never looks whether a file has changed.
	 *
	 * @param string $file Path.
	 */
	private static function forget_compiled( string $file ): void {
		clearstatcache( true, $file );
		if ( function_exists( 'opcache_invalidate' ) && ! ini_get( 'opcache.restrict_api' ) ) {
			opcache_invalidate( $file, true );
		}
	}

	/**
	 * Makes the folder for must-use plugins: beside, and renamed. An embedded PHP whose other worker removed the folder after the
	 * last run still remembers it and refuses to make it, but not to rename.
	 */
	private static function make_folder(): bool {
		$beside = WPMU_PLUGIN_DIR . '.' . bin2hex( random_bytes( 4 ) );
		// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- As above.
		$made = wp_mkdir_p( $beside ) && @rename( $beside, WPMU_PLUGIN_DIR );
		if ( ! $made && is_dir( $beside ) ) {
			rmdir( $beside );
		}
		// phpcs:enable
		clearstatcache( true, WPMU_PLUGIN_DIR );
		return $made || is_dir( WPMU_PLUGIN_DIR );
	}

	/**
	 * Removes the folder that was made for the gate, unless something else is in it by now.
	 *
	 * @param bool $made Whether it was.
	 */
	private static function remove_folder( bool $made ): void {
		if ( $made && is_dir( WPMU_PLUGIN_DIR ) && array( '.', '..' ) === scandir( WPMU_PLUGIN_DIR ) ) {
			rmdir( WPMU_PLUGIN_DIR ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- As above.
		}
	}
}

<?php
/**
 * Where the words of an answer stand in the code.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Looks for an answer's code and message as quoted text in the code that is active. It points; it proves nothing: two plugins may
 * write the same words, and one may make them up as it goes.
 */
final class Literal_Search {

	/**
	 * Seconds after which it ends with what it has.
	 */
	private const MOST_SECONDS = 0.5;

	/**
	 * Bytes after which it ends with what it has.
	 */
	private const MOST_BYTES = 67108864;

	/**
	 * A longer file is data.
	 */
	private const LONGEST_FILE = 1048576;

	/**
	 * More places than this point to nobody.
	 */
	private const MOST_PLACES = 20;

	/**
	 * Folders of what others wrote, or a tool: looked through last.
	 */
	private const LAST = array( 'vendor', 'vendor_prefixed', 'node_modules', 'lib', 'libs', 'libraries', 'build', 'dist', 'languages' );

	/**
	 * What is looked for: kind => the ways of writing it.
	 *
	 * @var array<string, string[]>
	 */
	private $wanted = array();

	/**
	 * Knows which component a file belongs to.
	 *
	 * @var Component_Locator
	 */
	private $locator;

	/**
	 * What was found.
	 *
	 * @var array<int, array<string, mixed>>
	 */
	private $places = array();

	/**
	 * Bytes read so far.
	 *
	 * @var int
	 */
	private $read = 0;

	/**
	 * When to end.
	 *
	 * @var float
	 */
	private $deadline;

	/**
	 * Takes down what is looked for.
	 *
	 * @param string $code    Code of a REST error; empty when there is none.
	 * @param string $message Its message; empty when there is none.
	 */
	public function __construct( string $code, string $message ) {
		if ( '' !== $code ) {
			$this->wanted['code'] = array( "'" . $code . "'", '"' . $code . '"' );
		}
		if ( strlen( $message ) >= 8 ) {
			// As PHP writes it. With both quotes: whoever may look for a part could read any file, one character after the other.
			$this->wanted['message'] = array( "'" . addcslashes( $message, "'\\" ) . "'", '"' . addcslashes( $message, '"\\$' ) . '"' );
		}
		$this->locator  = new Component_Locator();
		$this->deadline = microtime( true ) + self::MOST_SECONDS;
	}

	/**
	 * One for the code that takes the Authorization header out of PHP's variables, in the usual ways of writing that.
	 */
	public static function for_removed_header(): self {
		$search = new self( '', '' );
		foreach ( array( 'HTTP_AUTHORIZATION', 'REDIRECT_HTTP_AUTHORIZATION', 'PHP_AUTH_USER' ) as $name ) {
			foreach ( array( "\$_SERVER['{$name}']", "\$_SERVER[\"{$name}\"]", "\$_SERVER[ '{$name}' ]" ) as $variable ) {
				foreach ( array( "unset( {$variable}", "unset({$variable}", "{$variable} = ''", "{$variable} = null", "{$variable} = \"\"", "{$variable}=''" ) as $way ) {
					$search->wanted['code'][] = $way;
				}
			}
		}
		return $search;
	}

	/**
	 * Looks.
	 *
	 * @return array{places: array<int, array<string, mixed>>, complete: bool} Shape: `LiteralPlaces` in src/diagnosis/evidence/exchange-types.ts.
	 */
	public function run(): array {
		$complete = true;
		$later    = array();
		foreach ( array() === $this->wanted ? array() : self::roots() as $root ) {
			$complete = $this->look_through( $root, $later ) && $complete;
		}
		while ( $complete && array() !== $later ) {
			$folder   = (string) array_shift( $later );
			$complete = $this->look_through( $folder, $later );
		}
		return array(
			'places'   => $this->places,
			'complete' => $complete,
		);
	}

	/**
	 * Files and folders that are active: the plugins', the must-use plugins', the themes' and the drop-ins.
	 *
	 * @return string[] Absolute paths.
	 */
	private static function roots(): array {
		$roots = array();
		foreach ( array_keys( Component_Facts::active_plugins() ) as $plugin ) {
			$folder  = dirname( (string) $plugin );
			$roots[] = WP_PLUGIN_DIR . '/' . ( '.' === $folder ? $plugin : $folder );
		}
		$roots[] = WPMU_PLUGIN_DIR;
		$roots[] = get_stylesheet_directory();
		$roots[] = get_template_directory();
		foreach ( array_keys( get_dropins() ) as $dropin ) {
			$roots[] = WP_CONTENT_DIR . '/' . $dropin;
		}
		$own = dirname( __DIR__, 3 );
		return array_filter( array_unique( $roots ), static fn( $root ) => file_exists( $root ) && realpath( $root ) !== $own );
	}

	/**
	 * Looks through a file, or a folder and those below it.
	 *
	 * @param string   $path  Absolute path.
	 * @param string[] $later Folders to look through when everything else has been.
	 * @return bool Whether it came to the end.
	 */
	private function look_through( string $path, array &$later ): bool {
		if ( microtime( true ) > $this->deadline || $this->read > self::MOST_BYTES || count( $this->places ) >= self::MOST_PLACES ) {
			return false;
		}
		if ( is_file( $path ) ) {
			$this->look_in( $path );
			return true;
		}
		$names = is_dir( $path ) && is_readable( $path ) ? scandir( $path ) : false;
		foreach ( $names ? $names : array() as $name ) {
			$below = $path . '/' . $name;
			// A link may lead in a circle.
			if ( '.' === $name[0] || is_link( $below ) ) {
				continue;
			}
			if ( is_dir( $below ) && in_array( strtolower( $name ), self::LAST, true ) ) {
				$later[] = $below;
			} elseif ( ( is_dir( $below ) || '.php' === substr( $name, -4 ) ) && ! $this->look_through( $below, $later ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Looks in one file.
	 *
	 * @param string $file Absolute path.
	 */
	private function look_in( string $file ): void {
		$size = is_readable( $file ) ? (int) filesize( $file ) : 0;
		if ( 0 === $size || $size > self::LONGEST_FILE ) {
			return;
		}
		$this->read += $size;
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of this site.
		$text = (string) file_get_contents( $file );
		foreach ( $this->wanted as $what => $ways ) {
			foreach ( $ways as $way ) {
				$at = strpos( $text, $way );
				if ( false === $at || count( $this->places ) >= self::MOST_PLACES ) {
					continue;
				}
				$this->places[] = array(
					'component' => $this->locator->of_file( $file ),
					'file'      => $this->locator->relative( $file ),
					'line'      => substr_count( $text, "\n", 0, $at ) + 1,
					'what'      => $what,
				);
				break;
			}
		}
	}
}

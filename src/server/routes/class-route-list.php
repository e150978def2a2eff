<?php
/**
 * Action `ws401_routes`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Routes;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Lists every REST route of the site with the code that decides who may call it. Works where the index of the REST API is closed.
 */
final class Route_List extends Action {

	/**
	 * Rights that are only asked about one item.
	 */
	private const ABOUT_ONE_ITEM = array( 'edit_post', 'read_post', 'delete_post' );

	/**
	 * Callbacks seen so far; handlers name them by their place in this list.
	 *
	 * @var Callback_List
	 */
	private $callbacks;

	/**
	 * Rights that the post types and taxonomies of the handlers ask for, by kind and name.
	 *
	 * @var array<string, array<string, string>>
	 */
	private $subjects = array();

	/**
	 * Lists them. Code on `rest_api_init` runs here that admin-ajax does not run otherwise.
	 *
	 * @return array<string, mixed> Shape: `RouteListSchema` in src/transport/routes/schemas.ts.
	 * @throws Refusal When code of a plugin stopped half way.
	 */
	protected function work(): array {
		$this->callbacks = new Callback_List();
		try {
			$server = Read_Only::run( 'rest_get_server' );
			$routes = Read_Only::run( fn() => $this->routes( $server ) );
		} catch ( Ended_Early $ended ) {
			Refusal::raise( 'ws401_ended_early', $ended->getMessage(), 500 );
		}
		return array(
			'routes'       => $routes,
			'callbacks'    => $this->callbacks->all(),
			'subjects'     => (object) $this->subjects,
			'rights'       => $this->rights(),
			'editorRights' => self::editor_rights(),
		);
	}

	/**
	 * Which of the rights that routes may ask for the current user has, by WordPress's own word: what a role lists is neither all
	 * that is granted nor always granted.
	 *
	 * @return string[]
	 */
	private function rights(): array {
		$named = array( array( 'view_site_health_checks' => true ) );
		foreach ( wp_roles()->role_objects as $role ) {
			$named[] = $role->capabilities;
		}
		foreach ( $this->subjects as $rights ) {
			$named[] = array_flip( array_diff_key( $rights, array_flip( self::ABOUT_ONE_ITEM ) ) );
		}
		$all = array_map( 'strval', array_keys( array_merge( ...$named ) ) );
		return array_values( array_filter( $all, 'current_user_can' ) );
	}

	/**
	 * The routes, each with its handlers.
	 *
	 * @param \WP_REST_Server $server The REST server.
	 * @return array<int, array<string, mixed>>
	 */
	private function routes( \WP_REST_Server $server ): array {
		$routes = array();
		foreach ( $server->get_routes() as $route => $handlers ) {
			$options  = $server->get_route_options( $route );
			$routes[] = array(
				'route'     => (string) $route,
				'namespace' => (string) ( $options['namespace'] ?? '' ),
				'handlers'  => array_map( array( $this, 'handler' ), array_values( array_filter( $handlers, 'is_array' ) ) ),
			);
		}
		return $routes;
	}

	/**
	 * One handler of a route.
	 *
	 * @param array<string, mixed> $handler As it was registered.
	 * @return array<string, mixed>
	 */
	private function handler( array $handler ): array {
		$permission = $handler['permission_callback'] ?? null;
		$arguments  = is_array( $handler['args'] ?? null ) ? $handler['args'] : array();
		return array(
			'methods'    => array_map( 'strval', array_keys( array_filter( (array) ( $handler['methods'] ?? array() ) ) ) ),
			// As WordPress itself asks: an empty one is not asked at all.
			'permission' => empty( $permission ) ? null : $this->callbacks->add( $permission ),
			'callback'   => isset( $handler['callback'] ) ? $this->callbacks->add( $handler['callback'] ) : null,
			'subject'    => is_array( $permission ) && is_object( $permission[0] ?? null ) ? $this->subject( $permission[0] ) : null,
			'required'   => array_map( 'strval', array_keys( array_filter( $arguments, static fn( $argument ) => is_array( $argument ) && ! empty( $argument['required'] ) ) ) ),
			'listed'     => ! empty( $handler['show_in_index'] ),
		);
	}

	/**
	 * The post type or taxonomy that one of WordPress's controllers works for: the rights it asks for are theirs.
	 *
	 * @param object $controller Controller.
	 */
	private function subject( object $controller ): ?string {
		foreach ( array( 'post_type', 'taxonomy', 'parent_post_type' ) as $property ) {
			$name = self::property( $controller, $property );
			if ( null === $name ) {
				continue;
			}
			$type = 'taxonomy' === $property ? get_taxonomy( $name ) : get_post_type_object( $name );
			if ( $type ) {
				$id                    = ( 'taxonomy' === $property ? 'taxonomy:' : 'post-type:' ) . $name;
				$this->subjects[ $id ] = array_filter( (array) $type->cap, 'is_string' );
				return $id;
			}
		}
		return null;
	}

	/**
	 * The text in a property of an object, which need not be public.
	 *
	 * @param object $from     Object.
	 * @param string $property Property.
	 */
	private static function property( object $from, string $property ): ?string {
		$class = new \ReflectionClass( $from );
		// A private one is only seen from the class that declares it.
		while ( $class && ! $class->hasProperty( $property ) ) {
			$class = $class->getParentClass();
		}
		if ( ! $class ) {
			return null;
		}
		$found = $class->getProperty( $property );
		if ( PHP_VERSION_ID < 80100 ) {
			$found->setAccessible( true );
		}
		$value = ! $found->isStatic() && $found->isInitialized( $from ) ? $found->getValue( $from ) : null;
		return is_string( $value ) && '' !== $value ? $value : null;
	}

	/**
	 * Rights any of which make an account an editor of something: several routes of WordPress ask for that.
	 *
	 * @return string[]
	 */
	private static function editor_rights(): array {
		$rights = array( 'edit_posts' );
		foreach ( get_post_types( array( 'show_in_rest' => true ), 'objects' ) as $type ) {
			$rights[] = (string) $type->cap->edit_posts;
		}
		return array_values( array_unique( $rights ) );
	}
}

import {
	accountWith,
	coreCallback,
	handlerOf,
	pluginCallback,
} from '../../../tests/routes-of';
import { VISITOR } from './types';
import { expectedFor, ruleOf, whoWords } from './who-may-call';

const outcomes = (
	handler: ReturnType< typeof handlerOf >,
	...rights: string[]
) =>
	[ VISITOR, accountWith( ...rights ) ].map(
		( asker ) => expectedFor( ruleOf( handler ), handler, asker ).outcome
	);

describe( 'ruleOf', () => {
	it( 'knows __return_true of a plugin’s route, and a route without a permission callback', () => {
		const open = handlerOf( coreCallback( '__return_true' ) );
		expect( whoWords( ruleOf( open ), open ) ).toBe( 'Everyone' );
		expect( ruleOf( handlerOf( null ) ) ).toEqual( {
			kind: 'everyone',
			why: 'no-callback',
		} );
	} );

	it( 'asks about what only looks like WordPress’s', () => {
		expect( ruleOf( handlerOf( pluginCallback( '' ) ) ).kind ).toBe(
			'unknown'
		);
		// A plugin's class of the same name.
		expect(
			ruleOf(
				handlerOf(
					pluginCallback(
						'WP_REST_Search_Controller::get_items_permission_check'
					)
				)
			).kind
		).toBe( 'unknown' );
	} );

	it( 'knows endpoints that decide themselves, unless a plugin put its own rule before them', () => {
		const callback = coreCallback(
			'WP_REST_Users_Controller::get_current_item'
		);
		expect(
			ruleOf( handlerOf( coreCallback( '__return_true' ), { callback } ) )
				.kind
		).toBe( 'logged-in' );
		expect(
			ruleOf( handlerOf( pluginCallback( 'shop_may' ), { callback } ) )
				.kind
		).toBe( 'unknown' );
	} );
} );

describe( 'expectedFor', () => {
	it( 'goes by the right', () => {
		const settings = handlerOf(
			coreCallback(
				'WP_REST_Settings_Controller::get_item_permissions_check'
			)
		);
		expect( outcomes( settings, 'manage_options' ) ).toEqual( [
			'refused',
			'allowed',
		] );
		expect( outcomes( settings, 'edit_posts' ) ).toEqual( [
			'refused',
			'refused',
		] );
		expect(
			expectedFor( ruleOf( settings ), settings, accountWith() ).words
		).toBe( 'should be refused (403)' );
		expect(
			expectedFor( ruleOf( settings ), settings, VISITOR ).words
		).toBe( 'should be refused (401)' );
	} );

	it( 'calls a right by the name that the post type gives it', () => {
		const create = handlerOf(
			coreCallback(
				'WP_REST_Posts_Controller::create_item_permissions_check'
			),
			{ subjectRights: { create_posts: 'edit_pages' } }
		);
		expect( whoWords( ruleOf( create ), create ) ).toBe(
			'Users with the capability edit_pages'
		);
		expect( outcomes( create, 'edit_pages' ) ).toEqual( [
			'refused',
			'allowed',
		] );
		expect( outcomes( create, 'create_posts' ) ).toEqual( [
			'refused',
			'refused',
		] );
	} );

	it( 'depends on the item where a right over some is not a right over all', () => {
		const update = handlerOf(
			coreCallback(
				'WP_REST_Posts_Controller::update_item_permissions_check'
			)
		);
		expect( outcomes( update ) ).toEqual( [ 'refused', 'refused' ] );
		expect( outcomes( update, 'edit_posts' )[ 1 ] ).toBe( 'depends' );
		expect(
			outcomes(
				update,
				'edit_posts',
				'edit_others_posts',
				'edit_published_posts',
				'edit_private_posts'
			)[ 1 ]
		).toBe( 'allowed' );
	} );

	it( 'lets whoever edits something read what editors need', () => {
		const blocks = handlerOf(
			coreCallback(
				'WP_REST_Block_Types_Controller::get_items_permissions_check'
			)
		);
		expect( outcomes( blocks, 'edit_pages' ) ).toEqual( [
			'refused',
			'allowed',
		] );
		expect( outcomes( blocks, 'read' )[ 1 ] ).toBe( 'refused' );
	} );

	it( 'promises nothing of what is public in part', () => {
		const one = handlerOf(
			coreCallback(
				'WP_REST_Posts_Controller::get_item_permissions_check'
			)
		);
		expect( outcomes( one ) ).toEqual( [ 'depends', 'depends' ] );
	} );
} );

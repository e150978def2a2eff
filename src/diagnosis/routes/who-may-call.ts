import { __, sprintf } from '@wordpress/i18n';

import { CORE_ENDPOINTS, CORE_PERMISSIONS } from './core-table';
import { everyone, loggedIn, needs, nobody, type Rule, unknown } from './rules';
import type { Asker, RouteHandler } from './types';

/** Functions of PHP and WordPress that plugins give as permission callbacks. */
const PLAIN_FUNCTIONS: Record< string, Rule > = {
	__return_true: everyone( 'by-rule' ),
	__return_false: nobody,
	__return_zero: nobody,
	__return_empty_string: nobody,
	is_user_logged_in: loggedIn,
	is_super_admin: needs( 'manage_network' ),
};

/**
 * Who may call what a handler answers, as far as its permission callback is known without running it. A plugin's controller
 * that inherits its permission callback from WordPress has WordPress's rule.
 */
export function ruleOf( { permission, callback }: RouteHandler ): Rule {
	const own =
		callback?.component.kind === 'core'
			? CORE_ENDPOINTS[ callback.declared ]
			: undefined;
	if ( own && ( ! permission || permission.component.kind === 'core' ) ) {
		return own;
	}
	if ( ! permission ) {
		return everyone( 'no-callback' );
	}
	if ( permission.component.kind !== 'core' ) {
		return PLAIN_FUNCTIONS[ permission.declared ] ?? unknown;
	}
	const [ owner = '', method = '' ] = permission.declared.split( '::' );
	return (
		CORE_PERMISSIONS[ owner ]?.[ method ] ??
		PLAIN_FUNCTIONS[ permission.declared ] ??
		unknown
	);
}

/** A right by its own name: `{edit_posts}` is what the post type of the route calls it. */
function resolved( right: string, handler: RouteHandler ): string {
	const usual = /^\{(.+)\}$/.exec( right )?.[ 1 ];
	return usual ? ( handler.subjectRights[ usual ] ?? usual ) : right;
}

/** Rights a rule names, by their own names and each once. */
export function rightsNamed(
	rights: readonly string[],
	handler: RouteHandler
): string[] {
	return [
		...new Set( rights.map( ( right ) => resolved( right, handler ) ) ),
	];
}

/** Who may call, in a few words. */
export function whoWords( rule: Rule, handler: RouteHandler ): string {
	switch ( rule.kind ) {
		case 'everyone':
			return __( 'Everyone', 'who-said-401' );
		case 'nobody':
			return __( 'Nobody', 'who-said-401' );
		case 'logged-in':
			return __( 'Whoever is logged in', 'who-said-401' );
		case 'public-part':
			return __( 'Everyone, for what is public', 'who-said-401' );
		case 'editors':
			return __( 'Whoever may edit any content', 'who-said-401' );
		case 'rights':
			return sprintf(
				/* translators: %s: names of WordPress capabilities, separated by commas. */
				__( 'Users with the capability %s', 'who-said-401' ),
				rightsNamed( rule.rights, handler ).join(
					/* translators: separator between the items of a list. */
					__( ',', 'who-said-401' ) + ' '
				)
			);
		case 'item':
			return __( 'Depends on the item', 'who-said-401' );
		case 'unknown':
			return __( 'Its own code decides', 'who-said-401' );
	}
}

/** What one asker has to expect of a route. */
export interface Expected {
	outcome: 'allowed' | 'refused' | 'depends' | 'unknown';
	/** Translated. */
	words: string;
}

const said = {
	allowed: (): Expected => ( {
		outcome: 'allowed',
		words: __( 'should get in', 'who-said-401' ),
	} ),
	/** 401 to those WordPress does not know, 403 to those it knows (`rest_authorization_required_code()`). */
	refused: ( { known }: Asker ): Expected => ( {
		outcome: 'refused',
		words: known
			? __( 'should be refused (403)', 'who-said-401' )
			: __( 'should be refused (401)', 'who-said-401' ),
	} ),
	depends: (): Expected => ( {
		outcome: 'depends',
		words: __( 'depends on the item', 'who-said-401' ),
	} ),
	unknown: (): Expected => ( {
		outcome: 'unknown',
		words: __( 'depends on the route’s own code', 'who-said-401' ),
	} ),
};

/** What is expected for an asker by a route's own rule, when nothing on the site closes the REST API altogether. */
export function expectedFor(
	rule: Rule,
	handler: RouteHandler,
	asker: Asker
): Expected {
	const hasAll = ( rights: readonly string[] ) =>
		rightsNamed( rights, handler ).every( ( right ) =>
			asker.rights.includes( right )
		);
	switch ( rule.kind ) {
		case 'everyone':
			return said.allowed();
		case 'nobody':
			return said.refused( asker );
		case 'logged-in':
			return asker.known ? said.allowed() : said.refused( asker );
		case 'public-part':
			return said.depends();
		case 'editors':
			return asker.editorRights.some( ( right ) =>
				asker.rights.includes( right )
			)
				? said.allowed()
				: said.refused( asker );
		case 'rights':
			return asker.known && hasAll( rule.rights )
				? said.allowed()
				: said.refused( asker );
		case 'item':
			if ( ! asker.known || ! hasAll( rule.least ) ) {
				return said.refused( asker );
			}
			return rule.most.length > 0 && hasAll( rule.most )
				? said.allowed()
				: said.depends();
		case 'unknown':
			return said.unknown();
	}
}

import { __, sprintf } from '@wordpress/i18n';
import type { Component } from './types';

/** A component as it is called on screen. */
export function componentLabel( { kind, name, parentOf }: Component ): string {
	switch ( kind ) {
		case 'plugin':
			/* translators: %s: name of a plugin. */
			return sprintf( __( 'the plugin “%s”', 'who-said-401' ), name );
		case 'mu-plugin':
			return sprintf(
				/* translators: %s: file name of a must-use plugin. */
				__( 'the must-use plugin “%s”', 'who-said-401' ),
				name
			);
		case 'drop-in':
			/* translators: %s: file name of a drop-in. */
			return sprintf( __( 'the drop-in “%s”', 'who-said-401' ), name );
		case 'theme':
			if ( parentOf ) {
				return sprintf(
					/* translators: 1: name of a theme. 2: name of the theme that is built upon it. */
					__(
						'the theme “%1$s”, the parent of “%2$s”',
						'who-said-401'
					),
					name,
					parentOf
				);
			}
			/* translators: %s: name of a theme. */
			return sprintf( __( 'the theme “%s”', 'who-said-401' ), name );
		default:
			/* translators: %s: name of a piece of code. */
			return sprintf( __( '“%s”', 'who-said-401' ), name );
	}
}

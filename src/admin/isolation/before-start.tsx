import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import { estimate } from '../../run/find-plugin/estimate';

interface Props {
	plugins: number;
	/** Milliseconds the failing request took. */
	duration: number;
	workers: number;
	isDisabled: boolean;
	onStart: () => void;
}

/** What will happen and what is written, and the consent to it. */
export function BeforeStart( {
	plugins,
	duration,
	workers,
	isDisabled,
	onStart,
}: Props ) {
	const { requests, seconds } = estimate( plugins, duration, workers );
	const points = [
		sprintf(
			/* translators: 1: number of requests. 2: number of seconds. 3: number of plugins. */
			_n(
				'Sends this request about %1$d times in about %2$d second, each time without some of the %3$d active plugins. Only these test requests are affected.',
				'Sends this request about %1$d times in about %2$d seconds, each time without some of the %3$d active plugins. Only these test requests are affected.',
				seconds,
				'who-said-401'
			),
			requests,
			seconds,
			plugins
		),
		__(
			'No plugin is deactivated and visitors notice nothing. Requests of the search cannot write to the database, send email or save a post.',
			'who-said-401'
		),
		__(
			'What is written until the search ends: one file, wp-content/mu-plugins/00-who-said-401.php, rows in the options table with its key, its end, the test requests that were sent and what was traced, and a scheduled event that tidies up after half an hour at the latest, should you close the page.',
			'who-said-401'
		),
		__(
			'You are asked once. Later searches start by themselves; the box at “The failing request” takes that back.',
			'who-said-401'
		),
	];
	return (
		<div className="ws401-find__before">
			<ul className="ws401-bullets">
				{ points.map( ( point ) => (
					<li key={ point }>{ point }</li>
				) ) }
			</ul>
			<Button
				variant="primary"
				disabled={ isDisabled }
				accessibleWhenDisabled
				onClick={ onStart }
				__next40pxDefaultSize
			>
				{ __( 'Agree and start', 'who-said-401' ) }
			</Button>
		</div>
	);
}

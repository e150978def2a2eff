import { Button, ProgressBar } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';

import { secondsLeft } from '../../run/find-plugin/estimate';
import { partDuring } from './plugin-part';
import { PluginChips } from './plugin-chips';
import type { Underway } from './search-state';
import { counted } from '../../language/page-language';

interface Props {
	underway: Underway;
	names: Record< string, string >;
	workers: number;
	onStop: () => void;
}

function phaseOf( { step, standing }: Underway ): string {
	if ( step === 'starting' ) {
		return __( 'Starting: control requests…', 'who-said-401' );
	}
	if ( step === 'tracing' ) {
		return __( 'Tracing who gives the answer…', 'who-said-401' );
	}
	if ( step === 'theme' ) {
		return __( 'No plugin: trying another theme…', 'who-said-401' );
	}
	switch ( standing?.phase ) {
		case 'search':
			return __( 'Narrowing down…', 'who-said-401' );
		case 'verify':
			return __( 'Making sure of what was found…', 'who-said-401' );
		case 'shrink':
			return __( 'Finding the smallest set of plugins…', 'who-said-401' );
		case 'confirm':
			return __( 'Double-checking…', 'who-said-401' );
		default:
			return __( 'With all plugins, then with none…', 'who-said-401' );
	}
}

function countsOf(
	{ standing, answers, isSlow }: Underway,
	workers: number
): string {
	if ( ! standing ) {
		return '';
	}
	const { done } = standing;
	const bound = Math.max( standing.bound, done );
	const trials = sprintf(
		/* translators: 1: number of requests. 2: most that will be needed. */
		__( 'Test %1$d of at most %2$d', 'who-said-401' ),
		done,
		bound
	);
	const seconds = secondsLeft(
		{ done, bound },
		answers.map( ( { duration } ) => duration ),
		isSlow ? 1 : workers
	);
	return seconds === null
		? trials
		: sprintf(
				/* translators: 1: how many tests are done. 2: number of seconds. */
				_n(
					'%1$s · at most %2$d second left',
					'%1$s · at most %2$d seconds left',
					seconds,
					'who-said-401'
				),
				trials,
				seconds
			);
}

/** A search under way: what it does, how far it is, and who is still suspect. */
export function SearchProgress( { underway, names, workers, onStop }: Props ) {
	const { standing, plugins } = underway;
	const stop = useRef< HTMLButtonElement >( null );
	useEffect( () => stop.current?.focus(), [] );
	const left = standing?.suspects.length ?? plugins.length;
	return (
		<div className="ws401-find__running">
			<div className="ws401-find__status">
				<div>
					<div role="status">
						<h3>{ phaseOf( underway ) }</h3>
					</div>
					<p>{ countsOf( underway, workers ) }</p>
				</div>
				<Button
					ref={ stop }
					variant="secondary"
					onClick={ onStop }
					__next40pxDefaultSize
				>
					{ __( 'Stop', 'who-said-401' ) }
				</Button>
			</div>
			<ProgressBar
				className="ws401-progress__bar"
				aria-label={ __( 'Tests done', 'who-said-401' ) }
				{ ...( standing
					? {
							value: Math.min(
								100,
								( 100 * standing.done ) /
									Math.max( 1, standing.bound )
							),
						}
					: {} ) }
			/>
			<Notes underway={ underway } />
			{ plugins.length > 0 && (
				<>
					<h3 className="ws401-find__suspects">
						{ counted(
							/* translators: %d: number of plugins. */
							_n(
								'%d plugin left to check',
								'%d plugins left to check',
								left,
								'who-said-401'
							),
							left
						) }
					</h3>
					<PluginChips
						label={ __( 'Plugins', 'who-said-401' ) }
						plugins={ plugins.map( ( id ) => ( {
							id,
							name: names[ id ] ?? id,
							part: partDuring( standing, id ),
						} ) ) }
					/>
				</>
			) }
		</div>
	);
}

/** What the site asked for, and whom the trace points to. */
function Notes( {
	underway: { waiting, isSlow, origin },
}: Pick< Props, 'underway' > ) {
	return (
		<>
			{ ( waiting > 0 || isSlow ) && (
				<p className="ws401-find__patience" role="status">
					{ waiting > 0
						? sprintf(
								/* translators: %d: number of seconds. */
								_n(
									'Your site asked to slow down. Continuing in %d second.',
									'Your site asked to slow down. Continuing in %d seconds.',
									Math.round( waiting ),
									'who-said-401'
								),
								Math.round( waiting )
							)
						: __(
								'Your site asked to slow down: one request at a time from here on.',
								'who-said-401'
							) }
				</p>
			) }
			{ origin && origin.component.kind !== 'core' && (
				<p className="ws401-detail">
					{ sprintf(
						/* translators: 1: name of a plugin, theme or file. 2: file and line. 3: name of a hook or place. */
						__(
							'It looks like “%1$s” (%2$s, on %3$s). Making sure…',
							'who-said-401'
						),
						origin.component.name,
						`${ origin.file }:${ origin.line }`,
						origin.where
					) }
				</p>
			) }
		</>
	);
}

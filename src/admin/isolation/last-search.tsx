import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';

import type { PluginFacts } from '../../diagnosis/evidence/types';
import { pluginList } from '../../report/isolation/words';
import { requestLine } from '../parts/exchanges/exchange-words';
import type { KeptSearch } from './kept-search';
import { OutcomeView } from './outcome-view';
import { dateTime } from '../../language/date-time';

interface Props {
	kept: KeptSearch;
	screens: { adminUrl: string; pluginsUrl: string };
	/** Known once a diagnosis has run. */
	plugins: PluginFacts[];
	onForget: () => void;
}

/** What the last search had found, on a later visit. */
export default function LastSearch( {
	kept,
	screens,
	plugins,
	onForget,
}: Props ) {
	const probe = kept.state === 'done' ? kept.outcome.probe : kept.probe;
	const at = kept.state === 'done' ? kept.outcome.startedAt : kept.at;
	return (
		<section
			className="ws401-card ws401-find ws401-last"
			aria-labelledby="ws401-last-title"
		>
			<header className="ws401-find__header">
				<h2 id="ws401-last-title">
					{ sprintf(
						/* translators: %s: date and time. */
						__( 'Your last search, %s', 'who-said-401' ),
						dateTime( at / 1000 )
					) }
				</h2>
				<Button variant="tertiary" size="compact" onClick={ onForget }>
					{ __( 'Dismiss', 'who-said-401' ) }
				</Button>
			</header>
			<p className="ws401-find__request">
				<code>{ requestLine( probe ) }</code>
			</p>
			{ kept.state === 'done' ? (
				<OutcomeView
					outcome={ kept.outcome }
					screens={ { ...screens, plugins } }
					isLoaderLeft={ false }
					takesFocus={ false }
					onReplay={ null }
				/>
			) : (
				<HalfWay kept={ kept } />
			) }
		</section>
	);
}

function HalfWay( {
	kept,
}: {
	kept: Extract< KeptSearch, { state: 'running' } >;
} ) {
	const { done, suspects, culprits } = kept;
	return (
		<>
			<p>
				{ sprintf(
					/* translators: %d: number of tests. */
					_n(
						'Your last search was interrupted after %d test. Your site is unchanged: no plugin was ever deactivated, and what the search had written goes by itself.',
						'Your last search was interrupted after %d tests. Your site is unchanged: no plugin was ever deactivated, and what the search had written goes by itself.',
						done,
						'who-said-401'
					),
					done
				) }
			</p>
			{ culprits.length > 0 && (
				<p>
					{ sprintf(
						/* translators: %s: names of plugins. */
						__(
							'Shown by then to be a cause: %s.',
							'who-said-401'
						),
						pluginList( kept, culprits )
					) }
				</p>
			) }
			{ suspects.length > 0 && (
				<p>
					{ sprintf(
						/* translators: 1: number of plugins. 2: names of plugins. */
						_n(
							'%1$d plugin was not cleared yet: %2$s.',
							'%1$d plugins were not cleared yet: %2$s.',
							suspects.length,
							'who-said-401'
						),
						suspects.length,
						pluginList( kept, suspects )
					) }
				</p>
			) }
			<p>{ __( 'Run the diagnosis to start again.', 'who-said-401' ) }</p>
		</>
	);
}

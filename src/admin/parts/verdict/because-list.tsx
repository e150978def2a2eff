import { Button } from '@wordpress/components';

import { CodeInText } from '../code-in-text';
import type { Because, Exchange } from '../../../diagnosis/evidence/types';
import { answerText } from '../../../diagnosis/exchange/because';
import { requestLine, senderOf } from '../exchanges/exchange-words';

interface Props {
	because: Because[];
	exchanges: Exchange[];
	onOpenExchange: ( id: string ) => void;
}

/** Words in the page's language; what code says keeps its own direction. */
function Note( {
	reason,
	exchange,
}: {
	reason: Because;
	exchange: Exchange | undefined;
} ) {
	const isCode =
		reason.kind === 'fact'
			? reason.isCode
			: exchange && reason.note === answerText( exchange );
	return isCode ? (
		<code>{ reason.note }</code>
	) : (
		<bdi>
			<CodeInText text={ reason.note } />
		</bdi>
	);
}

/** What a finding rests on; each exchange can be opened and checked. */
export function BecauseList( { because, exchanges, onOpenExchange }: Props ) {
	return (
		<ul className="ws401-bullets">
			{ because.map( ( reason, index ) => {
				const exchange =
					reason.kind === 'exchange'
						? exchanges.find(
								( { probe } ) => probe.id === reason.id
							)
						: undefined;
				return (
					<li key={ index }>
						{ exchange && (
							<>
								<Button
									variant="link"
									className="ws401-because__exchange"
									onClick={ () =>
										onOpenExchange( exchange.probe.id )
									}
								>
									{ requestLine( exchange.probe ) }
								</Button>{ ' ' }
								{ senderOf( exchange.probe ) }:{ ' ' }
							</>
						) }
						<Note reason={ reason } exchange={ exchange } />
					</li>
				);
			} ) }
		</ul>
	);
}

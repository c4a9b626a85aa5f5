import '../../widgets/src/define/paper-card.ts';
